"""What kind of text it is: historical prose, a message, a report; and what is a time only in some kind."""

import re

from attrs import evolve

from timeline.article import Article
from timeline.meaning import CalendarDate, Meaning, OnlyIn, Unit, Weekday
from timeline.timex import Found

__all__ = ["is_history", "is_message", "is_personal", "of_its_kind", "said_year"]


def is_history(article: Article, found: tuple[Found, ...]) -> bool:
    """The text is historical prose: most of the years it names lie well before its publication."""
    years = [year for one in found for year in [said_year(one.meaning)] if year is not None]
    far = sum(year <= article.published.year - 2 for year in years)
    near = sum(
        isinstance(one.meaning, Weekday) or (isinstance(one.meaning, Unit) and not one.meaning.story) for one in found
    )
    return far >= 4 and far >= 0.5 * len(years) and near * 4 <= far


def is_message(text: str) -> bool:
    """The text is a message or a headline: at most 280 characters, with a handle, tag, link or no closing stop."""
    text = text.strip()
    if len(text) > _LONGEST_MESSAGE or "\n\n" in text:
        return False
    return not text.endswith((".", ".”", '."', ":")) or _SIGNS.search(text) is not None


def is_personal(text: str, words: frozenset[str]) -> bool:
    """The text is a message in which somebody speaks for himself, which no headline does.

    It is as short, and has a handle, tag, link or smiley; or it quotes nobody, and begins without a capital, cries out
    or holds one of these words ("i", "lol").
    """
    text = text.strip()
    if len(text) > _LONGEST_MESSAGE or "\n\n" in text:
        return False
    if _SIGNS.search(text) is not None:
        return True
    if " " not in text or _QUOTE.search(text) is not None:
        return False
    cries = "!" in text or (text[:1].islower() and text.count(" ") > _A_PHRASE)
    return cries or not words.isdisjoint(_PLAIN_WORD.findall(text.lower().replace("’", "'")))


_LONGEST_MESSAGE = 280
_A_PHRASE = 6
"""Spaces in a text too short to tell a message from a phrase out of a sentence."""
_QUOTE = re.compile('[“”"]|``')
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_SIGNS = re.compile(r"(?:^|\s)[@#]\w|https?://|!!|[:;]-?[)(DP]|~(?:\s|$)|\.\.$")


def said_year(meaning: Meaning) -> int | None:
    """Return the year that a date names, alone or inside another expression."""
    if isinstance(meaning, CalendarDate):
        return meaning.year
    inner = getattr(meaning, "of", None)
    return None if inner is None else said_year(inner)


def of_its_kind(text: str, found: tuple[Found, ...], *, personal: bool, history: bool) -> tuple[Found, ...]:
    """Return what is a time in a text of this kind; the tag of a message ("#10yrs") is a name."""
    kept = []
    for one in found:
        meaning = one.meaning
        if isinstance(meaning, OnlyIn):
            if not ((meaning.message and personal) or (meaning.history and history)):
                continue
            meaning = meaning.of
        if not (personal and text[max(0, one.span.start - 1) : one.span.start] == "#"):
            kept.append(one if meaning is one.meaning else evolve(one, meaning=meaning))
    return tuple(kept)
