"""What the buttons carry: a letter, a colon and an id. At most 64 bytes, and no memory needed.

The id is a citation, a report, or the token of something in the state file; so a button works after
a restart and after a rebuild.
"""

from __future__ import annotations

LIMIT = 64
CITATION = "c"  # a citation id: open it
QUESTION = "q"  # an answer's token and the place of one of its choices: ask that
MORE = "m"  # an answer's token: show more of it
CHART = "g"  # an answer's token: draw it
FIND = "f"  # an answer's token: list passages that speak of what was asked
GOOD = "y"  # an answer's token: it was right
BAD = "n"  # an answer's token: it was wrong
ORIGINAL = "d"  # a report id: send the document
REPORT = "r"  # a report id: describe it
REPORTS = "l"  # a page and the token of a place: list reports
SEARCH = "s"  # a page and the token of a query: list passages
UNFOLLOW = "z"  # a subscription's number: end it
ADD = "u"  # an upload's token: take it in
DISCARD = "x"  # an upload's token: throw it away
REMOVE = "e"  # a report id: remove it from the collection
ROLLBACK = "k"  # a generation's name: go back to it
ACCESS = "p"  # a mode of access: choose it


def encode(kind: str, value: str) -> str:
    """Return the callback data of a button.

    Raises ``ValueError`` when it does not fit, which is a mistake in the caller: ids are bounded.
    """
    data = f"{kind}:{value}"
    if len(data.encode()) > LIMIT:
        raise ValueError(f"callback data over {LIMIT} bytes: {data!r}")
    return data


def pattern(kind: str) -> str:
    """Return the regular expression for ``CallbackQueryHandler``; group 1 is the value."""
    return rf"^{kind}:([A-Za-z0-9_-]{{1,62}})$"
