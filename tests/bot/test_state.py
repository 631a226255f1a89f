import sqlite3
from pathlib import Path

import pytest

from bot.errors import StateUnusable
from bot.state import MAX_TURNS, MIGRATIONS, State, Talk, choice_token


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "state.sqlite3"


def test_a_conversation_survives_a_restart_and_is_bounded(path: Path, clock: Clock) -> None:
    state = State(path, clock)
    for number in range(MAX_TURNS + 3):
        state.remember(Talk(1, 2), f"câu {number}")
    state.remember(Talk(1, 3), "của người khác")
    state.close()
    again = State(path, clock)
    assert again.history(Talk(1, 2), 60) == tuple(f"câu {n}" for n in range(3, MAX_TURNS + 3))
    assert again.history(Talk(1, 3), 60) == ("của người khác",)
    assert again.history(Talk(9, 2), 60) == ()
    again.close()


def test_an_idle_conversation_is_forgotten(path: Path, clock: Clock) -> None:
    state = State(path, clock)
    state.remember(Talk(1, 2), "câu")
    clock.now += 61
    assert state.history(Talk(1, 2), 60) == ()
    state.forget(Talk(1, 2))
    clock.now -= 61
    assert state.history(Talk(1, 2), 60) == ()
    state.close()


def test_choices_survive_a_restart_until_they_are_old(path: Path, clock: Clock) -> None:
    state = State(path, clock)
    state.offer(["thu ngân sách tỉnh?", "thu ngân sách thành phố?"])
    state.close()
    again = State(path, clock)
    assert again.offered(choice_token("thu ngân sách tỉnh?")) == "thu ngân sách tỉnh?"
    assert again.offered("x' OR 1") is None
    clock.now += 200 * 86400
    again.offer(["mới"])
    assert again.offered(choice_token("thu ngân sách tỉnh?")) is None
    again.close()


def test_hostile_text_is_kept_short_and_valid(path: Path) -> None:
    state = State(path)
    state.remember(Talk(1, 2), "\ud800" + "x" * 100_000)
    assert len(state.history(Talk(1, 2), 60)[0]) == 1000
    state.close()


def test_a_file_of_each_older_version_is_migrated(path: Path) -> None:
    path.parent.mkdir()
    for version in range(len(MIGRATIONS)):
        path.unlink(missing_ok=True)
        with sqlite3.connect(path) as db:
            for statements in MIGRATIONS[:version]:
                for statement in statements:
                    db.execute(statement)
            db.execute(f"PRAGMA user_version = {version}")
        db.close()
        state = State(path)
        state.remember(Talk(1, 2), "câu")
        state.close()


def test_a_damaged_or_newer_file_is_an_error_with_the_remedy(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database, and long enough to be looked at" * 40)
    with pytest.raises(StateUnusable, match="restore it from a backup"):
        State(path)
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StateUnusable, match="newer hoibaocao"):
        State(path)
