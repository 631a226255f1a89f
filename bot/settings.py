"""Every setting, from the environment and ``.env``, described and bounded.

The names are the environment's (``TELEGRAM_TOKEN``); a key in ``.env`` that is none of them is an
error, because a misspelt setting that is silently ignored is worse.
"""

from __future__ import annotations

import logging
import os
import re
import stat
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError
from index.location import IndexLocation
from index.milvus.url import MilvusUrl, parse_url

log = logging.getLogger(__name__)

ENV_FILE = Path(".env")

# What BotFather gives out. The length of the second half is not checked: local Bot API servers
# and test servers use short ones.
_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}")

_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class Settings(BaseSettings):
    """The settings in force. Frozen: a changed setting needs a restart."""

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, env_ignore_empty=True, env_file_encoding="utf-8"
    )

    telegram_token: SecretStr | None = Field(
        default=None, description="The token from @BotFather; without it there is no Telegram bot."
    )
    telegram_base_url: str = Field(
        default="https://api.telegram.org",
        pattern=r"^https?://[^\s/]+(/[^\s]*)?$",
        description="Root of the Bot API: a local Bot API server, or Telegram's own.",
    )
    telegram_poll_seconds: int = Field(
        default=25, ge=0, le=50, description="How long one getUpdates call waits for messages."
    )
    telegram_timeout_seconds: float = Field(
        default=20, ge=1, le=120, description="How long one call to Telegram may take."
    )
    telegram_retries: int = Field(
        default=5, ge=0, le=20, description="How often a failed call to Telegram is tried again."
    )
    telegram_messages_per_second: float = Field(
        default=30,
        ge=1,
        le=1000,
        description="How many messages a second Telegram takes from the bot in all.",
    )
    admins: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(),
        description="Telegram user ids of the administrators; separated by commas or spaces.",
    )
    access: Literal["open", "list", "admins"] = Field(
        default="open",
        description="Who may ask until an administrator chooses otherwise with /quyen.",
    )
    user_per_minute: int = Field(
        default=30, ge=1, le=10_000, description="How many messages a minute one person may send."
    )
    all_per_minute: int = Field(
        default=1200, ge=1, le=100_000, description="How many messages a minute all may send."
    )
    webhook_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$",
        description="Public URL that Telegram posts to; unset: the bot polls.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        description="What Telegram must send along with each post; unset: made up at each start.",
    )
    http_host: str = Field(
        default="127.0.0.1", description="Address that the webhook, /healthz and /metrics are on."
    )
    http_port: int | None = Field(
        default=None,
        ge=1,
        le=65535,
        description="Port of the same; unset: 8080 with a webhook, else none.",
    )
    index_dir: Path = Field(
        default=Path("data/index"), description="Folder of the index generations."
    )
    index_url: SecretStr | None = Field(
        default=None,
        description="milvus://HOST:PORT[/DATABASE][?prefix=NAME]: the index is on that Milvus"
        " cluster; unset: in INDEX_DIR.",
    )
    reports_dirs: Annotated[tuple[Path, ...], NoDecode] = Field(
        default=(Path("seeds"),),
        min_length=1,
        description="Folders of the reports, separated by commas (or the system's path separator).",
    )
    cache_dir: Path = Field(
        default=Path(".cache"), description="Folder of the prepared model and the vector cache."
    )
    embedding_model: str | None = Field(
        default=None,
        max_length=500,
        description="A sentence-transformers model (hub name or folder); unset: the embedded one.",
    )
    state_file: Path = Field(
        default=Path("data/state.sqlite3"),
        description="SQLite file of the conversations; back it up with the reports.",
    )
    index_check_seconds: float = Field(
        default=60,
        ge=0.1,
        le=86_400,
        description="How often to look for an index that another process has built.",
    )
    conversation_minutes: int = Field(
        default=30,
        ge=1,
        le=1440,
        description="After how many idle minutes a conversation's context is forgotten.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="The least severe log lines that are written."
    )
    log_json: bool = Field(default=False, description="Write log lines as JSON objects.")

    @field_validator("telegram_token")
    @classmethod
    def _token_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("must look like 123456:ABC-def, as @BotFather sends it")
        return token

    @field_validator("index_url")
    @classmethod
    def _url_shape(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None:
            parse_url(url.get_secret_value())
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _secret_shape(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("must be 16 to 256 letters, digits, _ or -")
        return secret

    @field_validator("telegram_base_url")
    @classmethod
    def _no_slash(cls, url: str) -> str:
        return url.rstrip("/")

    @field_validator("admins", mode="before")
    @classmethod
    def _split_ids(cls, value: Any) -> Any:
        return value.replace(",", " ").split() if isinstance(value, str) else value

    @field_validator("reports_dirs", mode="before")
    @classmethod
    def _split_folders(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        pieces = value.replace(os.pathsep, ",").split(",")
        return tuple(piece.strip() for piece in pieces if piece.strip())

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @property
    def token(self) -> str:
        """The token in clear. Raises ``SettingsError`` when there is none."""
        if self.telegram_token is None:
            raise SettingsError(
                "TELEGRAM_TOKEN is not set; get a token from @BotFather and put it into the "
                "environment or .env"
            )
        return self.telegram_token.get_secret_value()

    @property
    def secrets(self) -> list[str]:
        """What must stand in no log line: the token, the webhook's secret, a proxy's password."""
        found = [
            secret.get_secret_value()
            for secret in (self.telegram_token, self.webhook_secret)
            if secret
        ]
        try:
            password = urlsplit(self.telegram_base_url).password
        except ValueError:  # a URL that no client will take either
            password = None
        if self.milvus and self.milvus.password:
            found.append(self.milvus.password)
        return [*found, password] if password else found

    @property
    def port(self) -> int | None:
        """The port of the HTTP server, None when there is none."""
        return self.http_port or (8080 if self.webhook_url else None)

    @property
    def milvus(self) -> MilvusUrl | None:
        """Where the index is on a cluster, None when it is in ``index_dir``."""
        return parse_url(self.index_url.get_secret_value()) if self.index_url else None

    @property
    def index_location(self) -> IndexLocation:
        """Where the index is."""
        return IndexLocation(self.index_dir, self.milvus)

    def is_admin(self, user_id: int | None) -> bool:
        """Tell whether the Telegram user may do what only administrators may."""
        return user_id in self.admins


def load_settings(env_file: Path | None = ENV_FILE, **overrides: Any) -> Settings:
    """Return the settings from the environment, then ``env_file`` (where it exists).

    ``overrides`` win over both. Raises ``SettingsError`` with one line that names the setting.
    """
    if env_file is not None:
        warning = loose_permissions(env_file)
        if warning:
            log.warning(warning)
    try:
        return Settings(**{"_env_file": env_file, **overrides})
    except ValidationError as error:
        raise SettingsError(_one_line(error, env_file)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{env_file} cannot be read ({error}); mend or remove it") from None


def loose_permissions(env_file: Path) -> str | None:
    """Return a warning when others than its owner can read or change ``env_file``, else None.

    Also when it belongs to another user, or lies where anybody may put another in its place.
    """
    try:
        status = env_file.stat()
        folder = env_file.resolve().parent.stat().st_mode
    except (OSError, RuntimeError):  # RuntimeError: links in a circle
        return None
    if os.name != "posix":
        return None
    if stat.S_IMODE(status.st_mode) & 0o077:
        return (
            f"{env_file} can be read by other users and holds the token; run: chmod 600 {env_file}"
        )
    if status.st_uid not in (0, os.geteuid()):
        return f"{env_file} belongs to another user, who can change it; make it your own file"
    if folder & stat.S_IWOTH and not folder & stat.S_ISVTX:
        return f"anybody can replace {env_file}; run: chmod o-w {env_file.resolve().parent}"
    return None


def _one_line(error: ValidationError, env_file: Path | None) -> str:
    # The input is left out on purpose: it may be the token.
    problems = []
    for item in error.errors(include_input=False, include_url=False):
        name = str(item["loc"][0]).upper() if item["loc"] else "settings"
        if item["type"] == "extra_forbidden":
            problems.append(f"{name} is no setting of hoibaocao; remove it from {env_file}")
        else:
            problems.append(f"{name}: {item['msg'].removeprefix('Value error, ')}")
    return "; ".join(problems) + " (docs/operating.md lists every setting)"
