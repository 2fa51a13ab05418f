"""Each found expression meets its anchor and its direction."""

import re

from attrs import evolve

from timeline.article import Article
from timeline.civil import day_iso
from timeline.errors import EmptyInterval
from timeline.grammar import Grammar
from timeline.granularity import Granularity
from timeline.meaning import Answer, Direction, Every, From, Lasting, Meaning, Modified, Running, Scene, Vague
from timeline.resolve.anchor import Anchor, Story, is_history
from timeline.resolve.direction import Look, direction_of
from timeline.resolve.quotes import Quotes
from timeline.timex import Found, Reading, Timex

__all__ = ["resolve"]


def resolve(article: Article, found: tuple[Found, ...], grammar: Grammar) -> tuple[Timex, ...]:
    """Return one `Timex` for each found expression that has a date, length or set to give, in text order."""
    story = Story(article, history=is_history(article, found))
    quotes = Quotes.of(article, found, grammar.tense)
    resolved = []
    for one in found:
        anchor = quotes.anchor(one) or story.anchor(one.meaning, one.span.start)
        text = article.quote(one.span)
        look = Look(Direction.OPEN, "")
        if one.meaning.counts_from is From.SPEECH and anchor is story.published:
            look = direction_of(article.text, one.span.start, one.span.end, grammar.tense)
        scene = Scene(
            anchor.day,
            anchor.unit,
            look.direction,
            look.because,
            running=story.history and anchor is not story.published,
            minute=anchor.minute,
            bounds=anchor.bounds,
        )
        meaning = _limited(one, article.text, grammar)
        try:
            answer = meaning.at(scene)
        except EmptyInterval:
            answer = None
        if answer is None:
            continue
        if not (story.history and _stands_aside(article.text, one, answer, grammar)):
            story.tell(one, text, one.meaning.at(scene) or answer)
        resolved.append(_timex(evolve(one, meaning=meaning), text, anchor, answer, story))
    return tuple(resolved)


def _stands_aside(text: str, found: Found, answer: Answer, grammar: Grammar) -> bool:
    """A lone year in brackets, or a coarse date in a clause that looks ahead, does not move historical prose on."""
    start, end = found.span.start, found.span.end
    if answer.when.granularity.rank < Granularity.MONTH.rank:
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    return direction_of(text, start, end, grammar.tense, limits=False).direction is Direction.FUTURE


def _limited(found: Found, text: str, grammar: Grammar) -> Meaning:
    """Return the meaning under the words right before it: "by March" is some time up to the end of March."""
    before = text[max(0, found.span.start - 24) : found.span.start].lower().split()
    phrases = (" ".join(before[-count:]) for count in (3, 2, 1))
    limit = next((grammar.limits[phrase] for phrase in phrases if phrase in grammar.limits), None)
    if limit is None or isinstance(found.meaning, _NO_DATES) or not _is_free(text, found.span.end, grammar):
        return found.meaning
    return Modified(found.meaning, None, limit)


def _is_free(text: str, end: int, grammar: Grammar) -> bool:
    """The date stands for itself, and not for a thing of that day: "since May", not "since May talks"."""
    following = _NEXT_WORD.match(text, end)
    return following is None or following[1].lower() in grammar.amid


_NEXT_WORD = re.compile(r"\s*((?:['’]s|[^\W\d_]+)(?:['’]\w+)?)")
_NO_DATES = (Every, Lasting, Running, Vague)


def _timex(one: Found, text: str, anchor: Anchor, answer: Answer, story: Story) -> Timex:
    counts = one.meaning.counts_from is not From.NOTHING
    rejected = tuple(Reading(other.value, other.when, other.reason) for other in answer.rejected)
    return Timex(
        one.span,
        text,
        answer.type,
        answer.value,
        answer.mod,
        answer.when,
        one.rule,
        repr(one.meaning),
        day_iso(anchor.day) if counts else None,
        anchor.source if counts else "",
        answer.because,
        rejected,
        is_anaphoric=one.meaning.counts_from is From.STORY and anchor is not story.published,
    )
