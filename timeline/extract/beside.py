"""What a time expression stands with: the noun whose phrase holds it, or the verb of its clause."""

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene

__all__ = ["awaited_noun", "noun_after", "noun_before", "verb_of"]


def verb_of(scene: Scene, first: int, last: int) -> Group | None:
    """Return the verb whose clause a time stands in: the one before it, unless its own clause opens the next."""
    groups, tokens = scene.clauses.groups, scene.tokens
    left = next((g for g in reversed(groups) if g.last < first), None)
    right = next((g for g in groups if g.first > last), None)
    if right is not None and right.is_finite and right.subject:
        subject = right.subject[-1]
        if subject.last < first and (left is None or left.last < subject.first):
            return right
    if left is None:
        return next((g for g in groups if g.first > last and g.is_finite), None)
    if right is not None and right.is_finite and _joins_next(scene, left, right, (first, last)):
        return right
    before = first - (tokens[first - 1].tag == "S")
    edges = [n for n in range(left.last + 1, before) if tokens[n].tag in (",", "S", "C", ";", '"')]
    if right is not None and right.is_finite and edges:
        edge = edges[-1]
        if (
            all(t.tag in ("I", "A", "Z", "C", "#") or t.low in ("the", "in") for t in tokens[edge + 1 : first])
            and not any(
                t.tag in ("V", "X", "M", "W")
                for t in tokens[last + 1 : right.subject[0].first if right.subject else last + 1]
            )
            and right.subject
            and right.subject[0].first > last
            and scene.quoted[first] is scene.quoted[right.head]
        ):
            return right
    return left


def _joins_next(scene: Scene, left: Group, right: Group, time: tuple[int, int]) -> bool:
    """Read: "met her and on Tuesday resigned": an "and" before the time, and its verb right behind it."""
    tokens, (first, last) = scene.tokens, time
    place = first - 1
    while place > left.last and tokens[place].tag in ("I", "A", ",") and tokens[place].low != "and":
        place -= 1
    beside = all(token.tag in (",", "A") for token in tokens[last + 1 : right.first])
    return place > left.last and tokens[place].low in ("and", "but") and tokens[place].tag == "C" and beside


def noun_after(scene: Scene, first: int, last: int, nouns: dict[int, Draft]) -> Draft | None:
    """Read: "Monday's talks", "the April 20 explosion": the time stands inside the noun's own phrase."""
    phrase = scene.clauses.phrase_at.get(last)
    if phrase is None or phrase.head <= last or _is_measured(scene, first, last):
        return None
    return nouns.get(phrase.head)


def _is_measured(scene: Scene, first: int, last: int) -> bool:
    """Read: "a day before Monday's match": the time is one before or after that of the noun."""
    return any(token.low in scene.words.syntax.orders for token in scene.tokens[first : last + 1])


def noun_before(scene: Scene, first: int, nouns: dict[int, Draft]) -> Draft | None:
    """Read: "The hearing on Tuesday", "a dividend due on June 21": right behind the noun."""
    tokens, place = scene.tokens, first - 1
    while place >= 0 and (tokens[place].tag in ("I", "A") or tokens[place].low in ("due", "scheduled", "for", "set")):
        place -= 1
    phrase = scene.clauses.phrase_at.get(place)
    while (
        phrase is not None
        and phrase.head not in nouns
        and phrase.preposition in ("with", "of", "by", "from", "between")
    ):
        place = phrase.first - 2
        phrase = scene.clauses.phrase_at.get(place)
    return nouns.get(place)


def awaited_noun(scene: Scene, first: int) -> int | None:
    """Return the head of the noun that is "due" at a time: "scrapped the dividend due for payment on June 21"."""
    tokens, place = scene.tokens, first - 1
    while place > 0 and tokens[place].tag in ("I", "N", "D"):
        if tokens[place].low in scene.words.syntax.outstanding:
            break
        place -= 1
    if place <= 0 or tokens[place].low not in scene.words.syntax.outstanding:
        return None
    phrase = scene.clauses.phrase_at.get(place - 1)
    return None if phrase is None else phrase.head
