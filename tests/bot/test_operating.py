"""docs/operating.md and deploy/ say what is there."""

from __future__ import annotations

import os
import pwd
import re
import shlex
import subprocess
from pathlib import Path, PurePosixPath

from bot import texts
from bot.app import COMMANDS
from bot.metrics import Metrics
from bot.settings import Settings
from tests.conftest import ROOT
from tests.test_readme import settings_table

PAGE = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


def test_every_setting_is_described() -> None:
    listed = re.findall(r"^\| `[A-Z_]+` \|.*\|$", PAGE, re.MULTILINE)
    assert listed == settings_table(), "\n" + "\n".join(settings_table())


def test_every_metric_is_described() -> None:
    names = {family.name for family in Metrics().registry.collect()}
    assert not [name for name in names if name not in PAGE]


def test_every_command_of_the_menus_is_handled_and_every_handled_one_is_in_a_menu() -> None:
    handled = {name for names in COMMANDS for name in names}
    listed = {name for name, _ in texts.COMMANDS + texts.ADMIN_COMMANDS}
    assert handled - listed == {"start", "help"}
    assert listed <= handled


def test_deploy_files_name_only_settings_that_are_there() -> None:
    known = {name.upper() for name in Settings.model_fields}
    image = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
    named = set(re.findall(r"([A-Z_]+)=", "\n".join(re.findall(r"ENV[^\n\\]*\\?\n.*", image))))
    assert named - known == {"PYTHONUNBUFFERED"}
    in_page = set(re.findall(r"^([A-Z]+_?[A-Z_]*)=", PAGE, re.MULTILINE))
    assert in_page
    assert in_page <= known


def test_the_container_has_the_python_that_the_lock_is_for() -> None:
    image = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = re.search(r"^# for: cpython-(\d+\.\d+) ", lock, re.MULTILINE)
    assert locked is not None
    assert re.findall(r"^FROM \S+/python:(\S+?)-slim$", image, re.MULTILINE) == [locked[1]]


def test_every_folder_that_the_install_steps_make_is_the_services_own(tmp_path: Path) -> None:
    """Run the step of the page in a scratch folder, as the user that runs the tests."""
    [step] = re.findall(r"^sudo (install -d .*)$", PAGE, re.MULTILINE)
    unit = (ROOT / "deploy" / "hoibaocao.service").read_text(encoding="utf-8")
    settings = dict(re.findall(r"^([A-Z_]+)=(/var/lib/\S+)$", PAGE, re.MULTILINE))
    owner = re.search(r"^User=(\S+)$", unit, re.MULTILINE)
    assert owner is not None
    words = shlex.split(step)
    assert words[words.index("-o") + 1] == owner[1]
    # `install -d` gives its owner to the folders that it is told, not to those above them.
    made = {word for word in words if word.startswith("/")}
    assert {str(PurePosixPath(path).parent) for path in settings.values()} <= made
    assert settings["REPORTS_DIRS"] in made
    me = pwd.getpwuid(os.getuid())
    here = [str(tmp_path) + word if word.startswith("/") else word for word in words]
    here[here.index("-o") + 1], here[here.index("-g") + 1] = me.pw_name, str(me.pw_gid)
    (tmp_path / "var" / "lib").mkdir(parents=True)
    subprocess.run(here, check=True)  # noqa: S603  (the page's own command)
    for path in settings.values():
        folder = Path(f"{tmp_path}{path}").parent
        assert os.access(folder, os.W_OK)
        assert folder.stat().st_uid == me.pw_uid


def test_commands_of_the_page_are_run_with_the_services_settings() -> None:
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL))
    assert "as_bot feedback" in shell
    assert not re.findall(r"^hoibaocao feedback", shell, re.MULTILINE)
