"""What stands around a trigger: those it is done to, the place, and what it is about."""

from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.subjects import is_age
from timeline.extract.syntax import Group, Phrase

__all__ = ["object_left_of", "object_of", "partners", "place_of"]


def partners(scene: Scene, group: Group) -> list[Phrase]:
    """Those it is done to or with; places and topics are none, nor who took part in an occasion that it names."""
    found: list[Phrase] = []
    led = ""
    for phrase in group.objects:
        if phrase.preposition in scene.words.syntax.occasions and scene.tokens[phrase.head].word.noun:
            break
        joined = not phrase.preposition and phrase.first > group.last + 1 and scene.tokens[phrase.first - 1].tag in "C,"
        led = led if joined else phrase.preposition  # "from Peru and Chile": the preposition is that of both
        if led in scene.words.syntax.partners:
            found.append(phrase)
    return found


def object_left_of(scene: Scene, group: Group) -> Phrase | None:
    """The noun before an object relative clause: "the arms that Peru bought"; ``None`` if the verb has its object."""
    tokens = scene.tokens
    if group.passive or not group.is_finite or not group.subject or group.subject[0].last >= group.first:
        return None
    if any(not phrase.preposition and tokens[phrase.first - 1].tag != "C" for phrase in group.objects):
        return None
    place = group.subject[0].first - 1
    if place < 1 or tokens[place].tag != "W" or tokens[place].low not in scene.words.syntax.fronted:
        return None
    before = scene.clauses.phrase_at.get(place - 1)
    if before is None and tokens[place].low != "that" and tokens[place - 1].tag == ",":
        before = scene.clauses.phrase_at.get(place - 2)  # "Holm, 63, whom the board fired"
        if before is not None and is_age(scene.clauses, before):
            before = scene.clauses.phrase_at.get(before.first - 2)
    if before is None or (before.preposition and tokens[place - 1].tag == ",") or is_content_of(scene, before):
        return None
    return before if tokens[before.head].tag in "NP" else None


def is_content_of(scene: Scene, noun: Phrase) -> bool:
    """The clause that "that" opens behind a noun is what it says: "reports that he left", "it is a lie that"."""
    falsity, head = scene.words.falsity, scene.tokens[noun.head].low
    sayings = (falsity.reports, falsity.rumours, falsity.contents, falsity.evidence, falsity.truth)
    verdicts = (falsity.false, falsity.wrong, falsity.true, falsity.unsure)
    return any(head in words for words in (*sayings, *verdicts))


def place_of(draft: Draft) -> str | None:
    """The first place named behind the trigger: "in Geneva", "at the White House"."""
    scene = draft.scene
    for phrase in scene.clauses.phrases:
        if phrase.first <= draft.last or phrase.preposition not in draft.scene.words.syntax.at_places:
            continue
        head = scene.tokens[phrase.head]
        if phrase.first - draft.last > 14 or head.tag != "P" or head.text.rpartition("-")[2][:1].islower():
            continue  # a "T-shirt" is no name
        between = scene.tokens[draft.last + 1 : phrase.first]
        if any(t.tag in (";", "S", "W") for t in between):
            return None
        first = phrase.first + (scene.tokens[phrase.first].tag == "D")
        return scene.text(first, phrase.last)
    return None


def object_of(draft: Draft) -> str | None:
    """The noun it is about: the direct object, or what "of", "on" and "for" bring."""
    scene = draft.scene
    if draft.phrase is not None:
        after = scene.clauses.phrase_at.get(draft.phrase.last + 2)
        if (
            after is not None
            and after.preposition in ("of", "on", "for", "about", "over")
            and scene.tokens[after.head].tag == "N"
        ):
            return _bare(scene, after.first, after.head)
        inside = [t for t in scene.tokens[draft.phrase.first : draft.phrase.head] if t.tag == "N"]
        return " ".join(t.text for t in inside[-2:]) or None
    assert draft.group is not None
    for phrase in draft.group.objects:
        if scene.tokens[phrase.head].tag == "N" and phrase.preposition in (
            "",
            "of",
            "on",
            "for",
            "about",
            "over",
            "to",
        ):
            return _bare(scene, phrase.first, phrase.head)
    return None


def _bare(scene: Scene, first: int, head: int) -> str:
    part = [t for t in scene.tokens[first : head + 1] if t.tag not in ("D", "O", "Z", '"', "#", ",")]
    return " ".join(t.text for t in part[-3:])
