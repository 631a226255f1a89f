"""The README says what is there: every setting, every command."""

from __future__ import annotations

import re

from bot.cli import build_parser
from bot.settings import Settings
from tests.seeds import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def settings_table() -> list[str]:
    """Return the rows of the README's table of settings; paste them there when this test fails."""
    rows = []
    for name, field in Settings.model_fields.items():
        default = field.default
        if default is None or default == frozenset():
            shown = ""
        elif isinstance(default, tuple):
            shown = f"`{','.join(map(str, default))}`"
        else:
            shown = f"`{str(default).lower() if isinstance(default, bool) else default}`"
        rows.append(f"| `{name.upper()}` | {shown} | {field.description} |")
    return rows


def test_every_setting_is_in_the_readme() -> None:
    listed = re.findall(r"^\| `[A-Z_]+` \|.*\|$", README, re.MULTILINE)
    assert listed == settings_table(), "\n" + "\n".join(settings_table())


def test_every_command_is_in_the_readme() -> None:
    usage = build_parser().format_help()
    commands = re.findall(r"^    ([a-z]+) ", usage, re.MULTILINE)
    assert len(commands) == 10
    assert re.findall(r"^hoibaocao ([a-z]+)", README, re.MULTILINE) == [
        command for name in commands for command in ([name, name] if name == "ask" else [name])
    ]
