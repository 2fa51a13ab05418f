"""Who says what: the stretch of a sentence that each verb of saying covers, and its speaker."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import define, field

from timeline.extract.clauses import Group, Phrase
from timeline.extract.details import object_left_of
from timeline.extract.participants import Participants, list_right
from timeline.extract.parties import around
from timeline.extract.scene import Scene
from timeline.lexicon import Words
from timeline.mention import Stance

__all__ = ["Report", "affirmed", "claimant", "reports", "silence", "speakers", "spoken_of"]

_CHAIN = frozenset(("and", "but", "then"))


@define(eq=False)
class Report:
    """Tokens ``[first, last]`` are what ``speaker`` says; ``group`` is the verb, ``None`` for "according to"."""

    first: int
    last: int
    group: Group | None
    speaker: str | None = None
    names: list[str] = field(factory=list)
    after: bool = True


def reports(scene: Scene, words: Words) -> list[Report]:
    """Return the reported stretches of a sentence, speakers not yet known."""
    found: list[Report] = []
    for number, group in enumerate(scene.clauses.groups):
        if group.lemma not in words.stances:
            continue
        before = None if _is_object_relative(scene, group) else _content_before(scene, group)
        if before is not None:
            found.append(Report(before[0], before[1], group, after=False))
        after = _content_after(scene, number, words)
        if before is not None and after is not None and not _goes_on(scene, group):
            after = None
        if after is not None:
            found.append(Report(after[0], after[1], group))
    for index, token in enumerate(scene.tokens[:-2]):
        if token.low == "according" and scene.tokens[index + 1].low == "to":
            found.append(Report(0, len(scene.tokens) - 1, None))
            found[-1].names = [str(index + 2)]
    return found


def _is_object_relative(scene: Scene, group: Group) -> bool:
    """The verb stands in a clause that tells which thing is meant: "a note that the mayor, Ana Ruiz, had written"."""
    tokens = scene.tokens
    for place in range(group.first - 1, 0, -1):
        if tokens[place].tag in ("V", '"', ";", ":"):
            return False
        if tokens[place].tag == "W" and tokens[place].low in scene.words.syntax.fronted:
            before = scene.clauses.phrase_at.get(place - 1)
            return before is not None and tokens[before.head].tag == "N" and place + 1 in scene.clauses.phrase_at
    return False


def _goes_on(scene: Scene, group: Group) -> bool:
    """Behind "…, he said" more is said only in quotation marks or after "that"."""
    rest = (t for t in scene.tokens[group.last + 1 :] if t.tag not in ("Z", "A", ",", "I"))
    first = next(rest, None)
    return first is not None and (first.tag == '"' or first.low == "that" or first.text == "“")


def _content_before(scene: Scene, group: Group) -> tuple[int, int] | None:
    """“…,” the minister said: what stands before the comma before verb and subject."""
    tokens = scene.tokens
    if group.form not in ("past", "present", "perfect") or not group.subject:
        return None
    start = min(group.first, group.subject[0].first)
    if start < 2 or tokens[start - 1].tag not in (",", '"', "?", "!"):
        return None
    earlier = [other for other in scene.clauses.groups if other.first < start and other.is_finite]
    if tokens[start - 1].tag == "," and _is_parenthetical(scene, group):
        return 0, len(tokens) - 1
    quoted = scene.quoted[start - 1] is not None or tokens[start - 1].tag == '"'
    opened = tokens[0].tag in ("S", "I") and not any(
        g.subject and g.subject[0].first and tokens[g.subject[0].first - 1].tag == "," for g in earlier
    )
    if not quoted and (not earlier or opened or _follows(scene, group)):
        return None
    return 0, start - 1


def _is_parenthetical(scene: Scene, group: Group) -> bool:
    """The attribution stands in the middle: "The vote, she added, will be held"."""
    tokens, after = scene.tokens, group.last + 1
    if after >= len(tokens) or tokens[after].tag != ",":
        return False
    return any(g.is_finite and g.first in (after + 1, after + 2) for g in scene.clauses.groups)


def _follows(scene: Scene, group: Group) -> bool:
    """A clause follows the verb, so that what is said stands there."""
    rest = scene.tokens[group.last + 1 : group.last + 4]
    return any(token.low == "that" or token.tag == "R" for token in rest)


def _content_after(scene: Scene, number: int, words: Words) -> tuple[int, int] | None:
    tokens, groups = scene.tokens, scene.clauses.groups
    group = groups[number]
    if group.form == "participle" or object_left_of(scene, group) is not None:
        return None
    begun = _begins(scene, number, words)
    if begun is None:
        return None
    first, last = begun, _object_end(scene, group, words)
    for other in groups[number + 1 :]:
        if scene.quoted[other.head] is not scene.quoted[group.head]:
            continue
        mark = tokens[other.first - 1]
        if other.form == "ing" and mark.tag == "," and other.lemma in words.stances:
            last = other.first - 2
            break
        if other.is_finite and other.subject is group.subject and mark.low in _CHAIN:
            joined = other.lemma in words.stances or (other.form == "past" and not _has_clause(scene, group, other))
            if joined:
                last = other.first - 1
                break
        if other.is_finite and other.subject and mark.tag != "V" and other.lemma in words.stances:
            comma = other.subject[0].first - 1
            if comma > first and tokens[comma].tag == "C" and comma - 1 >= 0 and tokens[comma - 1].tag == ",":
                last = comma - 1
                break
    return (first, last) if last >= first else None


def _begins(scene: Scene, number: int, words: Words) -> int | None:
    """Where what is said begins: at "that", a question word, a quotation mark, or the subject of the next clause."""
    tokens, group = scene.tokens, scene.clauses.groups[number]
    if group.lemma in words.takes_noun or words.stances.get(group.lemma) == "denies":
        return group.last + 1 if group.last + 1 < len(tokens) else None
    clause = len(tokens)
    for other in scene.clauses.groups[number + 1 :]:
        if other.is_finite:
            inside = other.subject and other.subject[0].first > group.last
            clause = min(clause, other.subject[0].first if inside else other.first)
            break
    for place in range(group.last + 1, min(clause + 1, len(tokens))):
        token = tokens[place]
        if token.low == "that" or token.tag == '"' or token.low in scene.words.syntax.questions:
            return place
        if place == clause:
            return place
    return None


def _object_end(scene: Scene, group: Group, words: Words) -> int:
    """Where what a verb says or denies ends: an adverbial clause behind a bare object is told by the article.

    "The union rejected the offer, two days after its members had left" denies no leaving.
    """
    tokens, end = scene.tokens, len(scene.tokens) - 1
    if group.lemma not in words.takes_noun and words.stances.get(group.lemma) != "denies":
        return end
    for place in range(group.last + 1, len(tokens)):
        token = tokens[place]
        if token.tag in ("W", '"', ":") or (token.tag == "S" and token.low in words.syntax.questions):
            return end
        if token.tag == "S" and place > group.last + 1:
            return place - 1
        if any(g.is_finite and g.first == place for g in scene.clauses.groups):
            return end
    return end


def _has_clause(scene: Scene, group: Group, other: Group) -> bool:
    """Between the two verbs stands a clause of its own, which the second may belong to."""
    return any(group.last < g.first < other.first and g.is_finite for g in scene.clauses.groups)


def speakers(
    scene: Scene,
    found: Sequence[Report],
    participants: Participants,
    resolved: Mapping[int, list[str]] | None = None,
) -> None:
    """Give every report its speaker, and every quotation in it too; ``resolved`` are subjects already known."""
    known = resolved or {}
    for report in found:
        if report.group is None:
            phrase = scene.clauses.phrase_at.get(int(report.names[0])) if report.names else None
            report.names = _source(scene, phrase, participants) if phrase is not None else []
        else:
            report.names = known.get(id(report.group.subject)) or participants.of(scene, report.group.subject)
        report.speaker = report.names[0] if report.names else None
        outside = report.group is None or scene.quoted[report.group.head] is None
        if report.speaker is not None and outside:
            for quotation in scene.quoted[report.first : report.last + 1]:
                if quotation is not None and quotation.speaker is None:
                    quotation.speaker = report.speaker


def spoken_of(scene: Scene, group: Group, told: Sequence[Report], participants: Participants) -> list[str]:
    """Return who is named in what a verb governs, none of whom a pronoun can mean that is its subject.

    A name inside the object or the reported clause never means its subject (principle C of binding theory): "he
    said Ruiz had left" is another's word on Ruiz.
    """
    if not group.subject or scene.tokens[group.subject[0].head].tag != "R":
        return []
    said = [(r.first, r.last) for r in told if r.group is group and r.after]
    inside = [p for p in scene.clauses.phrases if any(first <= p.first <= last for first, last in said)]
    inside += [p for p in group.objects if p not in inside]
    named = [p for p in inside if scene.tokens[p.head].tag == "P" and scene.quoted[p.head] is None]
    return [name for phrase in named for name in participants.names(scene, phrase)]


def affirmed(scene: Scene, place: int) -> str | None:
    """Return who says yes to what "if" or "whether" at ``place`` asks: "Asked if …, Holm said: He has"."""
    tokens = scene.tokens
    if place < 1 or tokens[place - 1].low != "asked":
        return None
    for quotation in {id(q): q for q in scene.quoted[place:] if q is not None}.values():
        said = [t for t, q in zip(tokens, scene.quoted, strict=True) if q is quotation and t.tag not in ('"', ",", ".")]
        short = len(said) == 2 and said[0].tag == "R" and said[1].tag in ("X", "M")
        if quotation.speaker is not None and (short or [t.low for t in said] in (["yes"], ["absolutely"])):
            return quotation.speaker
    return None


def _source(scene: Scene, phrase: Phrase, participants: Participants) -> list[str]:
    """Whose word "according to" brings: a name, the owner of a statement, or what the phrase says."""
    names = participants.of(scene, list_right(scene, phrase))
    if not names:
        main = next((group for group in scene.clauses.groups if group.is_finite and group.subject), None)
        known = participants.of(scene, main.subject) if main is not None else ()
        names = around(participants, scene, phrase, known)[:1]
    first = phrase.first + (scene.tokens[phrase.first].tag == "D" and phrase.first < phrase.last)
    return names or [scene.text(first, phrase.last)]


def claimant(token: int, found: Sequence[Report]) -> Report | None:
    """Return the innermost report that covers a token."""
    covering = [r for r in found if r.first <= token <= r.last and (r.group is None or r.group.head != token)]
    return min(covering, key=lambda report: report.last - report.first, default=None)


@cache
def _silences(patterns: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], Stance], ...]:
    return tuple((re.compile(rf"\b(?:{pattern})\b"), Stance(stance)) for pattern, stance in patterns)


@cache
def _any_silence(patterns: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(f'(?:{pattern})' for pattern, _ in patterns)})\b")


def silence(text: str, words: Words) -> Stance | None:
    """Return the stance of a clause that gives no answer ("declined to say"), or ``None``."""
    text = text.lower()
    if _any_silence(words.silences).search(text) is None:
        return None
    return next((stance for pattern, stance in _silences(words.silences) if pattern.search(text)), None)
