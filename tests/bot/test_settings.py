from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, load_settings, loose_permissions


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def _env(tmp_path: Path, text: str) -> Path:
    path = tmp_path / ".env"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return path


def test_every_setting_is_described() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_defaults_need_nothing() -> None:
    settings = load_settings(env_file=None)
    assert settings.telegram_token is None
    assert settings.telegram_base_url == "https://api.telegram.org"
    assert settings.reports_dirs == (Path("seeds"),)


def test_env_file_then_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMINS", "5")
    settings = load_settings(
        _env(
            tmp_path,
            "TELEGRAM_TOKEN=123:TEST\nADMINS=1, 2 3\nREPORTS_DIRS=a:b, c\nLOG_LEVEL=debug\n"
            "TELEGRAM_BASE_URL=http://127.0.0.1:8081/\nEMBEDDING_MODEL=\n",
        )
    )
    assert settings.token == "123:TEST"
    assert settings.admins == {5}
    assert settings.is_admin(5)
    assert not settings.is_admin(1)
    assert not settings.is_admin(None)
    assert settings.reports_dirs == (Path("a"), Path("b"), Path("c"))
    assert settings.log_level == "DEBUG"
    assert settings.telegram_base_url == "http://127.0.0.1:8081"
    assert settings.embedding_model is None
    assert "123:TEST" not in repr(settings)


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("TELEGRAM_TOKEN=not-a-token", "TELEGRAM_TOKEN"),
        ("TELEGRAM_TOKENS=123:TEST", "TELEGRAM_TOKENS is no setting"),
        ("TELEGRAM_BASE_URL=ftp://x", "TELEGRAM_BASE_URL"),
        ("TELEGRAM_POLL_SECONDS=51", "TELEGRAM_POLL_SECONDS"),
        ("ADMINS=me", "ADMINS"),
        ("REPORTS_DIRS=,", "REPORTS_DIRS"),
        ("LOG_LEVEL=loud", "LOG_LEVEL"),
        ("LOG_JSON=perhaps", "LOG_JSON"),
    ],
)
def test_errors_are_one_line_that_names_the_setting(tmp_path: Path, line: str, named: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(_env(tmp_path, line))
    message = str(caught.value)
    assert named in message
    assert "\n" not in message
    assert "not-a-token" not in message


def test_no_token_says_where_to_get_one() -> None:
    with pytest.raises(SettingsError, match="@BotFather"):
        _ = load_settings(env_file=None).token


def test_env_file_that_others_can_read_is_warned_about(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = _env(tmp_path, "")
    assert loose_permissions(path) is None
    path.chmod(0o644)
    load_settings(path)
    assert f"chmod 600 {path}" in caplog.text
    assert loose_permissions(tmp_path / "missing") is None


def test_env_file_of_another_user_or_in_an_open_folder_is_warned_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _env(tmp_path, "")
    for mode in (0o640, 0o602, 0o601):
        path.chmod(mode)
        assert "chmod 600" in (loose_permissions(path) or "")
    path.chmod(0o600)
    tmp_path.chmod(0o777)
    assert "chmod o-w" in (loose_permissions(path) or "")
    tmp_path.chmod(0o1777)
    assert loose_permissions(path) is None
    tmp_path.chmod(0o700)
    (tmp_path / "link").symlink_to(path)
    assert loose_permissions(tmp_path / "link") is None
    monkeypatch.setattr("os.geteuid", lambda: path.stat().st_uid + 1)
    if path.stat().st_uid:
        assert "another user" in (loose_permissions(path) or "")


def test_what_must_be_in_no_log_line_is_listed() -> None:
    settings = load_settings(
        env_file=None,
        telegram_token="123:TEST",
        webhook_secret="0123456789abcdef",
        telegram_base_url="http://me:pass-word@127.0.0.1:8081",
    )
    assert settings.secrets == ["123:TEST", "0123456789abcdef", "pass-word"]
    assert load_settings(env_file=None).secrets == []


def test_unreadable_env_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes(b"LOG_LEVEL=\xff\xfe")
    path.chmod(0o600)
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(path)
