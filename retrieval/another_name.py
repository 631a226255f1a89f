"""A number of a namesake in kind: "KCN A 100 %" where the rate of "KCN B" is asked for.

Behind the same head ("KCN", "cảng", "chợ") a question and a figure name different ones.
"""

from __future__ import annotations

from index.domain import Figure
from index.language.lexicon import concept_table
from index.language.place_loose import ordinary_syllables
from index.language.scan import Token, scan
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.terms import term_set


def names_another(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of one thing with a name, and the question names another.

    Args:
        question: the question; a name in it is no ordinary syllable, or begins with a capital.
        figure: the figure.
    """
    asked = _named_in_question(question)
    if not asked:
        return False
    told = f"{figure.parent or ''}. {figure.indicator}"
    own = term_set(told)
    tokens = scan(told)
    for match in concept_table().find(tokens):
        name = asked.get(f"#{match.value.id}")
        if name is None or name in own:
            continue
        behind = tokens[match.last : match.last + 1]
        if behind and _is_capital(behind[0], told):
            return True
    return False


@once_each
def _named_in_question(question: Question) -> dict[str, str]:
    """Return the concepts of a question that a name follows, with the name's first syllable."""
    tokens = scan(question.text)
    marked = not question.text.isupper()
    places = [m.span for m in question.places]
    found = {}
    for match in concept_table(folded=True).find(tokens):
        for token in tokens[match.last : match.last + 1]:
            if any(span.start <= token.start < span.end for span in places):
                continue
            word = fold(token.text)
            foreign = word.isalpha() and len(word) > 1 and word not in ordinary_syllables()
            capital = marked and _is_capital(token, question.text)
            if word in question.terms and (foreign or capital):
                found[f"#{match.value.id}"] = word
    return found


def _is_capital(token: Token, text: str) -> bool:
    said = text[token.start : token.end]
    return said[:1].isupper() and not said.isupper()
