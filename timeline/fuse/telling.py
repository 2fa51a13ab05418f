"""What one mention tells, as a profile: its family, parties, place and date as far as its own words bear them."""

import re
from functools import cache

from attrs import evolve

from timeline.fuse.content import content_of, stem
from timeline.fuse.names import Names
from timeline.fuse.profile import Phase, Profile
from timeline.fuse.voices import compiled
from timeline.interval import UNKNOWN, Interval
from timeline.mention import Hint, Mention, Status
from timeline.roles import roles_of
from timeline.wording import Wording

__all__ = ["dated_bounds", "place_of", "profile_of"]

_PHASE = {
    Status.HAPPENED: Phase.BACK,
    Status.ONGOING: Phase.BACK,
    Status.CLAIMED: Phase.BACK,
    Status.SCHEDULED: Phase.AHEAD,
    Status.PLANNED: Phase.AHEAD,
    Status.PROPOSED: Phase.AHEAD,
    Status.CONDITIONAL: Phase.AHEAD,
    Status.POSTPONED: Phase.AHEAD,
    Status.CANCELLED: Phase.OPEN,
    Status.DENIED: Phase.OPEN,
    Status.UNCERTAIN: Phase.OPEN,
}


_ORDERED = (Hint.BEFORE, Hint.AFTER)


def profile_of(mention: Mention, published: int, names: Names, wording: Wording) -> Profile:
    """Return the profile of one mention in an article published on a day number."""
    content = content_of(mention, wording)
    family = _family(mention, wording)
    plain = tuple(_plainly(name, wording) for name in mention.actors)
    mention, own = (mention if plain == mention.actors else evolve(mention, actors=plain)), mention
    actors = _parties(mention, names, wording) if family in wording.meetings else names.parties(mention)
    voice = names.voices.get(actors[0]) if actors and family in wording.statements else None
    roles = roles_of(mention, actors, family, wording)
    return Profile(
        mentions=(own,),
        family=family,
        heads=frozenset((mention.head,)),
        actors=frozenset(actors),
        doers=frozenset((*actors[:1], voice) if voice else actors[:1]),
        groups=names.groups(mention),
        bounds=dated_bounds(mention, wording),
        phases=frozenset((_phase(mention, family, wording),)),
        places=_places(mention, family, wording),
        objects=frozenset((mention.object.casefold(),) if mention.object else ()),
        contents=(content.words,) if content.words else (),
        runs=content.runs,
        parties=content.parties,
        articles=frozenset((mention.article,)),
        published=(published, published),
        is_dated=dated_bounds(mention, wording).is_known,
        only_nominal=mention.is_nominal,
        weak=frozenset(actors) if family in wording.meetings and _points_back(mention, wording) else frozenset(),
        venues=_venues(content.words, mention, family, wording),
        named_venues=_named_venues(mention, family, wording),
        is_one_sided=_names_one_side(mention, wording),
        is_earlier=any(word.casefold() in wording.earlier for word in _before(mention).split()[-2:]),
        is_same=mention.is_nominal
        and any(word.casefold() in wording.anaphoric for word in _before(mention).split()[-1:]),
        is_definite=mention.is_nominal
        and any(word.casefold() in wording.determiners for word in _before(mention).split()[-3:]),
        is_new=mention.is_nominal
        and any(word.casefold() in wording.articles for word in _before(mention).split()[-2:]),
        stations=frozenset(_on_air(mention, wording)) if family in wording.statements else frozenset(),
        outlets=_outlets(actors, mention, family, wording),
        forms=frozenset((_trigger(mention).casefold(),)),
        names_told=content.names,
        is_by_pronoun=family in wording.statements and _is_by_pronoun(mention, wording),
        is_aloud=family in wording.statements and _is_aloud(mention, wording),
        is_bare=not mention.is_nominal and _is_bare(mention, wording),
        roles=frozenset((roles,) if roles else ()),
        told=frozenset(told.other for told in mention.told if told.hint in _ORDERED and not told.weak),
        triggers=frozenset((mention.trigger,)),
    )


def _trigger(mention: Mention) -> str:
    at = mention.trigger.start - mention.span.start
    return mention.text[at : at + mention.trigger.end - mention.trigger.start]


def _after(mention: Mention) -> str:
    return mention.text[max(0, mention.trigger.end - mention.span.start) :]


def _before(mention: Mention) -> str:
    return mention.text[: max(0, mention.trigger.start - mention.span.start)]


def _plainly(name: str, wording: Wording) -> str:
    """Return what people are called whom no name tells from others: "400 staff" and "Workers" are "workers"."""
    *rest, last = name.split()
    crew = wording.crews.get(last.casefold())
    plain = wording.determiners | wording.pronouns | wording.numbers.keys()
    own_name = any(word[:1].isupper() and word.casefold() not in plain for word in rest)
    return name if crew is None or own_name else crew


def _is_aloud(mention: Mention, wording: Wording) -> bool:
    return any(pattern.match(_after(mention)) for pattern in compiled(wording.aloud))


def _is_by_pronoun(mention: Mention, wording: Wording) -> bool:
    """Return whether a pronoun stands where the speaker does, "he said", and the sentence has not named him before."""
    if mention.actors and mention.actors[0].split()[-1] in _before(mention):
        return False
    beside = (*_before(mention).split()[-1:], *_after(mention).split()[:1])
    return not mention.is_nominal and any(word.strip('.,”"').casefold() in wording.persons for word in beside)


def _family(mention: Mention, wording: Wording) -> str:
    """Return the family of a trigger; what is spoken by phone is a call."""
    if mention.head in wording.impacts and not mention.is_nominal and _has_vehicle(mention, wording):
        return wording.impacts[mention.head]
    by_crew = f"{_plainly(mention.actors[0], wording)} {mention.head}" if mention.actors else ""
    if by_crew in wording.crewed and not mention.is_nominal:
        return wording.crewed[by_crew]
    named = [name for name in mention.actors if name[:1].isupper()]
    if mention.is_nominal and mention.head in wording.sessions and len(named) > 1:
        return wording.sessions[mention.head]
    if not mention.is_nominal and (light := _light(mention, wording)):
        return light
    before = _before(mention).split()[-1:]
    phrase = f"{before[0]} {mention.head}".casefold() if before else ""
    kind = next(
        (wording.kin[word] for word in (phrase, mention.head, mention.kind) if word in wording.kin), mention.kind
    )
    if not mention.is_nominal and (kind in wording.speaking or kind in wording.meetings):
        for pattern, family in _means(wording.means):
            if pattern.match(_after(mention)):
                return family
    return kind


_LIGHT_OBJECT = 3
"""Words behind a verb in which the noun stands that says what is done: "gave his full consent"."""


def _light(mention: Mention, wording: Wording) -> str:
    """Return the family of a verb that says little with the noun behind it, as in "broke the news"; else nothing."""
    phrases = (f"{mention.head} {word.strip('.,;').casefold()}" for word in _after(mention).split()[:_LIGHT_OBJECT])
    return next((wording.light[phrase] for phrase in phrases if phrase in wording.light), "")


def _is_bare(mention: Mention, wording: Wording) -> bool:
    """Return whether nothing behind a light verb's noun says what was done: "gave his consent during the call"."""
    words = [word.casefold() for word in _after(mention).split()[: _LIGHT_OBJECT + 1]]
    nouns = (i for i, word in enumerate(words[:-1]) if f"{mention.head} {word.strip('.,;')}" in wording.light)
    place = next(nouns, None)
    return place is not None and (words[place][-1] in ".,;" or words[place + 1] not in wording.bound)


def _has_vehicle(mention: Mention, wording: Wording) -> bool:
    """Return whether a vehicle is named close before a trigger, as its subject is."""
    return any(word.casefold() in wording.vehicles for word in _before(mention).split()[-_SUBJECT:])


_SUBJECT = 5
"""Words before a verb in which its subject stands: "the tanker Rosa Blum yesterday"."""


@cache
def _means(means: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), family) for pattern, family in means)


def _parties(mention: Mention, names: Names, wording: Wording) -> tuple[str, ...]:
    """Return who takes part; of "A and B spoke of talks between C and D", only C and D do."""
    parties = names.parties(mention)
    if not mention.is_nominal or _next_word(mention) not in wording.among:
        return parties
    behind = _after(mention).partition(",")[0]
    among = [name for name in mention.actors if name.split()[-1] in behind]
    return names.parties(evolve(mention, actors=tuple(among), title="")) if len(among) > 1 else parties


def _next_word(mention: Mention) -> str:
    return (_after(mention).split() or [""])[0].casefold()


def _names_one_side(mention: Mention, wording: Wording) -> bool:
    """Return whether all the people of a noun stand behind it, after "with"."""
    if not mention.is_nominal or _next_word(mention) not in wording.opposite:
        return False
    return bool(mention.actors) and all(name.split()[-1] in _after(mention) for name in mention.actors)


def _points_back(mention: Mention, wording: Wording) -> bool:
    """Return whether a trigger is a noun like "the meeting", without a word of who takes part."""
    if not mention.is_nominal:
        return False
    last = _before(mention).split()[-2:]
    determined = any(word.casefold() in wording.determiners for word in last)
    named = any(word[:1].isupper() and word.casefold() not in wording.determiners for word in last[-1:])
    return determined and not named and _next_word(mention) not in wording.companions


def _venues(words: frozenset[str], mention: Mention, family: str, wording: Wording) -> frozenset[str]:
    """Return where a statement was made, by the words of its clause and its own."""
    if family not in wording.statements:
        return frozenset()
    around = frozenset(wording.venues[word] for word in words if word in wording.venues)
    if _on_air(mention, wording):
        around |= wording.sole_venues & {wording.broadcast}
    return around | _named_venues(mention, family, wording)


def _named_venues(mention: Mention, family: str, wording: Wording) -> frozenset[str]:
    """Return the occasion that a noun names itself: "the briefing"."""
    if family not in wording.statements or not mention.is_nominal:
        return frozenset()
    own = stem(_trigger(mention).casefold(), wording.endings)
    return frozenset((wording.venues[own],) if own in wording.venues else ())


_SAME_PHRASE = 60
"""Characters between a noun and the place or the date of its own phrase."""
_ONSET = 4
"""Words from "began" or "broke out" to the time it dates: "broke out early on Monday"."""


def place_of(mention: Mention) -> str | None:
    """Return where a mention says it was; a noun's place must stand in its own phrase, not just in its sentence."""
    if mention.place is None or not mention.is_nominal:
        return mention.place
    behind = _after(mention).partition(mention.place)
    ahead = _before(mention).rpartition(mention.place)
    gap = behind[0] if behind[1] else ahead[2] if ahead[1] else ""
    return mention.place if len(gap) <= _SAME_PHRASE and not _break().search(gap) else None


def dated_bounds(mention: Mention, wording: Wording) -> Interval:
    """Return the bounds a mention gives its event.

    A noun for a calamity is dated by its own phrase only ("the April blast"): "they discussed the spill on Sunday"
    dates the talking. What lasts, like a fire, is dated by the words before it only; while it goes on, no day holds it.
    A date that the sentences around a mention lend it tells no event from another.
    """
    family = _family(mention, wording)
    if mention.is_inherited:
        return Interval(None, mention.bounds.end)
    if family not in wording.calamities or not mention.bounds.is_known:
        return mention.bounds
    lasting = family in wording.lasting
    if not mention.is_nominal:
        return UNKNOWN if lasting and mention.status is Status.ONGOING else mention.bounds
    if mention.timex is None:
        return UNKNOWN
    if _sets_in(mention, wording):
        return mention.bounds
    if lasting and mention.timex.span.start > mention.trigger.start:
        return UNKNOWN
    start, end = mention.timex.span.start, mention.timex.span.end
    gap = ""
    if end <= mention.trigger.start:
        gap = mention.text[end - mention.span.start : mention.trigger.start - mention.span.start]
    elif start >= mention.trigger.end:
        gap = mention.text[mention.trigger.end - mention.span.start : start - mention.span.start]
    return mention.bounds if len(gap.split()) <= 2 and not _break().search(gap) else UNKNOWN


def _sets_in(mention: Mention, wording: Wording) -> bool:
    """Return whether the words right before the time tell that the calamity came then: "fire broke out on Monday"."""
    assert mention.timex is not None
    start = mention.trigger.end
    behind = mention.text[start - mention.span.start : max(0, mention.timex.span.start - mention.span.start)]
    clause = _break().split(behind)[-1].split()
    return any(word.casefold() in wording.onsets for word in clause[-_ONSET:])


@cache
def _break() -> re.Pattern[str]:
    return re.compile(r"[,;:.!?—–]")


@cache
def _modifier() -> re.Pattern[str]:
    return re.compile(r"((?:[A-Z][\w.]+ )+)$")


def _places(mention: Mention, family: str, wording: Wording) -> frozenset[str]:
    """Return where it was; what stands before a noun for a meeting is where it was held ("the Harbour House talks")."""
    if place_of(mention):
        return frozenset((place_of(mention) or "",))
    if family not in wording.meetings or not mention.is_nominal:
        return frozenset()
    words = _modifiers(mention, wording)
    return frozenset((" ".join(words),) if words else ())


def _modifiers(mention: Mention, wording: Wording) -> tuple[str, ...]:
    """Return the capitalised words right before a noun, people's names aside."""
    found = _modifier().search(_before(mention))
    words = [word for word in (found[1].split() if found else ()) if word.casefold() not in wording.function_words]
    people = {part for name in mention.actors for part in name.split()}
    return () if people & set(words) else tuple(words)


def _outlets(actors: tuple[str, ...], mention: Mention, family: str, wording: Wording) -> frozenset[str]:
    if family not in wording.statements:
        return frozenset()
    heard = [name.split()[0] for name in actors[1:] if name[:1].isupper()]
    heard += _on_air(mention, wording)
    return frozenset((*heard, *(_modifiers(mention, wording)[:1] if mention.is_nominal else ())))


def _on_air(mention: Mention, wording: Wording) -> list[str]:
    """Return who broadcast a saying, where its clause names it: "said on Harbour Radio"."""
    found = (pattern.match(_after(mention)) for pattern in compiled(wording.on_air) if not mention.is_nominal)
    return [match["outlet"] for match in found if match is not None]


def _phase(mention: Mention, family: str, wording: Wording) -> Phase:
    """A calamity named in a plan ("we will fight the fire") is not itself planned."""
    if mention.is_nominal and family in wording.calamities:
        return Phase.OPEN
    return _PHASE[mention.status]
