"""The versions of the state file, oldest first. A released entry is never edited, only followed."""

from __future__ import annotations

# Version 1: conversations, and the questions behind buttons.
_CONVERSATIONS = (
    """CREATE TABLE turn (
        id INTEGER PRIMARY KEY,
        chat_id INTEGER NOT NULL,
        user_id INTEGER NOT NULL,
        question TEXT NOT NULL,
        asked_at REAL NOT NULL
    )""",
    "CREATE INDEX turn_of ON turn (chat_id, user_id, id)",
    """CREATE TABLE choice (
        token TEXT PRIMARY KEY,
        question TEXT NOT NULL,
        offered_at REAL NOT NULL
    ) WITHOUT ROWID""",
)

# Version 2: answers given and what people think of them, citations shown, subscriptions, access,
# reports that are sent in, an audit of what administrators do, counts per day.
_OPERATION = (
    """CREATE TABLE given (
        token TEXT PRIMARY KEY,
        question TEXT NOT NULL,
        history TEXT NOT NULL,
        answer TEXT NOT NULL,
        resolved TEXT NOT NULL,
        given_at REAL NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE cited (
        id TEXT PRIMARY KEY,
        file TEXT NOT NULL,
        title TEXT NOT NULL,
        quote TEXT NOT NULL,
        cited_at REAL NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE feedback (
        token TEXT NOT NULL REFERENCES given,
        user_id INTEGER NOT NULL,
        good INTEGER NOT NULL,
        judged_at REAL NOT NULL,
        PRIMARY KEY (token, user_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE subscription (
        id INTEGER PRIMARY KEY,
        chat_id INTEGER NOT NULL,
        thread_id INTEGER,
        user_id INTEGER NOT NULL,
        words TEXT NOT NULL,
        made_at REAL NOT NULL,
        UNIQUE (chat_id, words)
    )""",
    "CREATE TABLE known_report (id TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE allowed (
        id INTEGER PRIMARY KEY,
        added_by INTEGER NOT NULL,
        added_at REAL NOT NULL
    )""",
    "CREATE TABLE stranger (id INTEGER PRIMARY KEY, told_at REAL NOT NULL)",
    """CREATE TABLE upload (
        token TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        user_id INTEGER NOT NULL,
        sent_at REAL NOT NULL
    ) WITHOUT ROWID""",
    """CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at REAL NOT NULL,
        user_id INTEGER NOT NULL,
        act TEXT NOT NULL,
        detail TEXT NOT NULL
    )""",
    """CREATE TABLE tally (
        day TEXT NOT NULL,
        what TEXT NOT NULL,
        number INTEGER NOT NULL,
        PRIMARY KEY (day, what)
    ) WITHOUT ROWID""",
    """CREATE TABLE visitor (
        day TEXT NOT NULL,
        user_id INTEGER NOT NULL,
        PRIMARY KEY (day, user_id)
    ) WITHOUT ROWID""",
)

# Version 3: the updates taken from Telegram; of those handled (body is null) the number alone.
_INBOX = (
    """CREATE TABLE taken (
        id INTEGER PRIMARY KEY,
        taken_at REAL NOT NULL,
        body TEXT,
        tries INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX taken_when ON taken (taken_at)",
    "CREATE INDEX taken_waiting ON taken (id) WHERE body IS NOT NULL",
)

# Version 4: a conversation has the topic of a group, and knows the choices it last offered.
_TOPICS = (
    "ALTER TABLE turn ADD COLUMN thread_id INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE turn ADD COLUMN token TEXT NOT NULL DEFAULT ''",
    "DROP INDEX turn_of",
    "CREATE INDEX turn_of ON turn (chat_id, user_id, thread_id, id)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_CONVERSATIONS, _OPERATION, _INBOX, _TOPICS)
