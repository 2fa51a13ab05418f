"""Each found expression meets its anchor and its direction."""

from timeline.article import Article
from timeline.civil import day_iso
from timeline.errors import EmptyInterval
from timeline.grammar import Grammar
from timeline.granularity import Granularity
from timeline.meaning import Answer, Direction, From, Meaning, Modified, Scene
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
        try:
            answer = one.meaning.at(scene)
        except EmptyInterval:
            answer = None
        if answer is None:
            continue
        if not (story.history and _stands_aside(article.text, one, answer, grammar)):
            story.tell(one, text, _unlimited(one.meaning, scene) or answer)
        resolved.append(_timex(one, text, anchor, answer, story))
    return tuple(resolved)


def _stands_aside(text: str, found: Found, answer: Answer, grammar: Grammar) -> bool:
    """A lone year in brackets, or a coarse date in a clause that looks ahead, does not move historical prose on."""
    start, end = found.span.start, found.span.end
    if answer.when.granularity.rank < Granularity.MONTH.rank:
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    return direction_of(text, start, end, grammar.tense, limits=False).direction is Direction.FUTURE


def _unlimited(meaning: Meaning, scene: Scene) -> Answer | None:
    """Return what "by March" names rather than what it leaves open."""
    return meaning.of.at(scene) if isinstance(meaning, Modified) and meaning.limit is not None else None


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
