"""docs/operating.md and deploy/ say what is there."""

from __future__ import annotations

import re

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
