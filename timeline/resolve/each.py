"""Each found expression meets its anchor and its direction."""

import functools
import re
from collections.abc import Sequence

from attrs import evolve

from timeline.anchor import Anchor
from timeline.article import Article
from timeline.basis import Basis, Joined, Moved, moved, told
from timeline.calendar import Period
from timeline.grammar import Grammar
from timeline.granularity import Granularity
from timeline.joining import Join, Told, meet
from timeline.meaning import (
    Answer,
    Beside,
    CalendarDate,
    Cue,
    Direction,
    Every,
    From,
    Lasting,
    Meaning,
    Modified,
    Running,
    Scene,
    Slashed,
    Vague,
)
from timeline.policy import Policy
from timeline.resolve.anchor import Story
from timeline.resolve.beside import SENTENCE_EDGE, Days, clause_behind, event_day
from timeline.resolve.course import NO_COURSE, Course
from timeline.resolve.dateline import Dateline
from timeline.resolve.direction import Look, direction_of
from timeline.resolve.foreign import with_foreign
from timeline.resolve.joined import joined
from timeline.resolve.kind import is_history, is_message, is_personal, of_its_kind
from timeline.resolve.quotes import Quotes
from timeline.timex import Found, Timex, TimexType

__all__ = ["resolve"]


def resolve(article: Article, found: tuple[Found, ...], grammar: Grammar, policy: Policy) -> tuple[Timex, ...]:
    """Return one `Timex` for each found expression that has a date, length or set to give, in text order."""
    found = with_foreign(article, found)
    personal, history = is_personal(article.text, grammar.personal), is_history(article, found)
    found = of_its_kind(article.text, found, personal=personal, history=history)
    story = Story(article, history=history, course=Course.of(found) if history else NO_COURSE)
    quotes = Quotes.of(article, found, grammar.tense)
    dateline = Dateline.of(article, found)
    joins = joined(article.text, found, grammar.joins)
    scenes = _Scenes(story, (_day_first(found), personal or is_message(article.text), personal), policy)
    resolved: list[Timex] = []
    before: Told | None = None
    for place, one in enumerate(found):
        anchor = quotes.anchor(one) or dateline.anchor(one) or story.anchor(one.meaning, one.span.start)
        text = article.quote(one.span)
        join = joins.get(place) if before is not None else None
        look = _look(article, one, anchor, story, grammar)
        if join is not None and join.spans and before is not None:
            look = Look(before.scene.direction, before.scene.cue)
        scene = scenes.of(anchor, look)
        if scene.running:
            scene = evolve(scene, ahead=story.course.ahead(one.span.start))
        meaning = one.meaning if join is not None and join.spans else _limited(one, article.text, grammar)
        met = told(meaning, scene)
        if met is None:
            before = None
            continue
        basis = Basis(meaning, scene, anchor)
        own = met
        if join is not None and before is not None:
            first, second = meet(before, met, join)
            resolved[-1], basis = _both(resolved[-1], basis, (one, text), first, join)
            met = evolve(met, answer=second)
        aside = story.history and _stands_aside(article.text, one, met.answer, grammar)
        if not aside and not (isinstance(meaning, Beside) and clause_behind(article.text, one.span.end, grammar)):
            plain = told(one.meaning, scene) if meaning is not one.meaning else None
            anew = not story.history or not resolved or _is_anew(article.text, resolved[-1].span.end, one.span.start)
            stretch = join is not None and join.spans and story.history
            told_now = _other_end(met) if stretch else (plain or own).answer
            story.tell(one, text, told_now, anew=anew, glance=_is_glanced_at(article.text, one, resolved, grammar))
        resolved.append(_timex(one, text, met.answer, basis))
        before = met
    return _beside_events(article, resolved, grammar)


def _is_anew(text: str, end: int, start: int) -> bool:
    """Another sentence begins in between."""
    return SENTENCE_EDGE.search(text, end, start) is not None


def _other_end(met: Told) -> Answer:
    """Return the second end of a stretch alone, where running prose goes on."""
    when = met.answer.when
    if when.bounds.last_day is None or when.granularity.rank < Granularity.DAY.rank:
        return met.answer
    bounds = Period.containing(when.granularity, when.bounds.last_day).bounds
    return evolve(met.answer, when=evolve(when, bounds=bounds))


def _both(timex: Timex, basis: Basis, second: tuple[Found, str], answer: Answer, join: Join) -> tuple[Timex, Basis]:
    """Return the first of two joined dates with the answer that the second makes of it, and the second's basis."""
    one, text = second
    assert timex.basis is not None
    span = (timex.span.start, timex.span.end)
    back = Joined(timex.basis.meaning, timex.basis.scene, join, 1, span, timex.text)
    on = Joined(basis.meaning, basis.scene, join, 0, (one.span.start, one.span.end), text)
    first = evolve(timex, value=answer.value, mod=answer.mod, when=answer.when, basis=evolve(timex.basis, joined=on))
    return first, evolve(basis, joined=back)


def _beside_events(article: Article, timexes: list[Timex], grammar: Grammar) -> tuple[Timex, ...]:
    """Give lengths that count from an event ("two days after the vote") the day of that event, if it is told.

    "The day after the vote" is dropped where nothing dates the vote: it is not the day after another day.
    """
    days = Days(article.text, timexes)
    kept: list[Timex] = []
    for timex in timexes:
        assert timex.basis is not None
        meaning = timex.basis.meaning
        event: Timex | None = timex
        if isinstance(meaning, _COUNTING):
            event = _beside_event(article, timex, meaning, days, grammar)
        if event is not None:
            kept.append(event)
    return tuple(kept)


_COUNTING = Lasting | Beside


def _beside_event(
    article: Article, timex: Timex, meaning: Lasting | Beside, days: Days, grammar: Grammar
) -> Timex | None:
    assert timex.basis is not None
    end, side, count, unit = timex.span.end, 0, 1, Granularity.DAY
    if isinstance(meaning, Beside):
        side = meaning.sign
    elif meaning.count is not None and meaning.count.denominator == 1:
        word = _SIDE.match(article.text, end)
        side = grammar.beside.get(" ".join(word[1].lower().split()), 0) if word else 0
        end = word.end(1) if word and side else end
        count, unit = int(meaning.count), meaning.unit
    clause = clause_behind(article.text, end, grammar) if side else None
    if clause is None:
        return timex
    day = event_day(days, clause, grammar)
    when = None if day is None else moved(day.when, count, unit, side)
    if day is None or when is None:
        return None if isinstance(meaning, Beside) else timex
    is_value, span = isinstance(meaning, Beside), (day.span.start, day.span.end)
    move = Moved(day.when, count, unit, side, span, day.text, article.text[slice(*clause)], is_value)
    value = when.edtf if is_value else timex.value
    return evolve(timex, value=value, when=when, basis=evolve(timex.basis, moved=move))


_SIDE = re.compile(r"\s+(prior\s+to|\w+)")


def _day_first(found: tuple[Found, ...]) -> bool | None:
    """Return how the article writes dates in figures, if those that tell agree."""
    orders = {one.meaning.day_first for one in found if isinstance(one.meaning, Slashed)} - {None}
    return orders.pop() if len(orders) == 1 else None


def _look(article: Article, one: Found, anchor: Anchor, story: Story, grammar: Grammar) -> Look:
    if one.meaning.counts_from is not From.SPEECH or anchor is not story.published:
        return _OPEN
    if _is_said_of_a_thing(one, article.text, grammar):
        return Look(Direction.EITHER, Cue("the", "tells of a known one, the nearer"))
    return direction_of(article.text, one.span.start, one.span.end, grammar.tense)


def _is_said_of_a_thing(one: Found, text: str, grammar: Grammar) -> bool:
    """A day or month without its year stands between a determiner and a noun: "the April 20 fire"."""
    if not isinstance(one.meaning, CalendarDate) or one.meaning.month is None:
        return False
    before, after = text[max(0, one.span.start - 8) : one.span.start].split(), text[one.span.end : one.span.end + 30]
    if not before or before[-1].lower() not in grammar.tense.determiners:
        return False
    noun = _NOUN.match(after)
    return noun is not None and noun[1].lower() not in grammar.amid


_NOUN = re.compile(r"\s+([^\W\d_]{2,})")


_OPEN = Look(Direction.OPEN)


class _Scenes:
    """The scenes of an article: expressions that count from the same day and look the same way share theirs."""

    def __init__(self, story: Story, ways: tuple[bool | None, bool, bool], policy: Policy) -> None:
        self._story, self._ways, self._policy = story, ways, policy
        self._known: dict[tuple[int, Direction, Cue], tuple[Anchor, Scene]] = {}

    def of(self, anchor: Anchor, look: Look) -> Scene:
        """Return the scene at an anchor."""
        key = (id(anchor), look.direction, look.cue)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = (anchor, self._scene(anchor, look))
        return known[1]

    def _scene(self, anchor: Anchor, look: Look) -> Scene:
        return Scene(
            anchor.day,
            anchor.unit,
            look.direction,
            look.cue,
            running=self._story.history and anchor is not self._story.published,
            minute=anchor.minute,
            bounds=anchor.bounds,
            day_first=self._ways[0],
            message=self._ways[1],
            personal=self._ways[2],
            policy=self._policy,
        )


def _stands_aside(text: str, found: Found, answer: Answer, grammar: Grammar) -> bool:
    """A lone year in brackets, or a coarse date in a clause that looks ahead, does not move historical prose on."""
    start, end = found.span.start, found.span.end
    if answer.when.granularity.rank < Granularity.MONTH.rank:
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    return direction_of(text, start, end, grammar.tense, limits=False).direction is Direction.FUTURE


def _is_glanced_at(text: str, found: Found, resolved: Sequence[Timex], grammar: Grammar) -> bool:
    """Read "an inquiry into Monday's crash", "announced on Friday a review of it": what the sentence is only about."""
    if text[found.span.end : found.span.end + 2] not in ("'s", "’s"):
        return False
    if resolved and resolved[-1].type is TimexType.DATE and not _is_anew(text, resolved[-1].span.end, found.span.start):
        return True
    before = text[max(0, found.span.start - 24) : found.span.start].lower().split()
    return bool(before) and before[-1] in grammar.tense.topics


def _limited(found: Found, text: str, grammar: Grammar) -> Meaning:
    """Return the meaning under the words right before it: "by March" is some time up to the end of March."""
    before = text[max(0, found.span.start - 24) : found.span.start].lower().split()
    if not before or before[-1] not in _ends_of_limits(grammar):
        return found.meaning
    phrases = (" ".join(before[-count:]) for count in (3, 2, 1))
    limit = next((grammar.limits[phrase] for phrase in phrases if phrase in grammar.limits), None)
    if limit is None or isinstance(found.meaning, _NO_DATES) or not _is_free(text, found.span.end, grammar):
        return found.meaning
    return Modified(found.meaning, None, limit)


@functools.cache
def _ends_of_limits(grammar: Grammar) -> frozenset[str]:
    """Return the last words of all words and phrases that limit a date."""
    return frozenset(phrase.split()[-1] for phrase in grammar.limits)


def _is_free(text: str, end: int, grammar: Grammar) -> bool:
    """The date stands for itself, and not for a thing of that day: "since May", not "since May talks"."""
    following = _NEXT_WORD.match(text, end)
    return following is None or following[1].lower() in grammar.amid


_NEXT_WORD = re.compile(r"\s*((?:['’]s|[^\W\d_]+)(?:['’]\w+)?)")
_NO_DATES = (Every, Lasting, Running, Vague)


def _timex(one: Found, text: str, answer: Answer, basis: Basis) -> Timex:
    return Timex(one.span, text, answer.type, answer.value, answer.mod, answer.when, one.rule, basis, one.lost)
