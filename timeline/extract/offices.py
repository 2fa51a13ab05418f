"""Offices that stand beside a name: "Karl Voss, the Chilean president", "the presidents of Chile and Peru"."""

from timeline.extract.cast import Cast, Naming, naming, role_at
from timeline.extract.subjects import coordinated
from timeline.extract.syntax import Clauses, Phrase
from timeline.lexicon import Words

__all__ = ["note_offices", "office_of"]


def note_offices(clauses: Clauses, cast: Cast, words: Words) -> None:
    """Note in the cast every office that a comma sets beside a name, before it or behind it."""
    tokens = clauses.tokens
    for phrase in clauses.phrases:
        role = role_at(tokens, phrase.head, words)
        if tokens[phrase.head].tag != "N" or phrase.preposition or not role:
            continue
        if tokens[phrase.head].low in words.roles:
            name = _beside(clauses, phrase)
            if name is not None:
                _note(naming(tokens, name, words), role, office_of(clauses, phrase), cast, words)
        elif phrase.first > 1 and tokens[phrase.first - 1].tag == ",":
            _in_turn(clauses, phrase, role, cast, words)


def office_of(clauses: Clauses, phrase: Phrase) -> str:
    """Return whose office a phrase tells: "Chile's president", "the Chilean president", "the president of Chile"."""
    inside = [token.text for token in clauses.tokens[phrase.first : phrase.head] if token.tag == "P"]
    after = clauses.phrase_at.get(phrase.last + 2)
    if not inside and after is not None and after.preposition == "of" and clauses.tokens[after.head].tag == "P":
        inside = [token.text for token in clauses.tokens[after.first : after.last + 1] if token.tag == "P"]
    return " ".join(inside)


def _beside(clauses: Clauses, phrase: Phrase) -> Phrase | None:
    """The name before the comma in front of the office, or behind the comma after it."""
    tokens = clauses.tokens
    place = phrase.first - 1
    if place > 0 and tokens[place].tag == ",":
        before = clauses.phrase_at.get(place - 1)
        if before is not None and tokens[before.head].tag == "P":
            return before
    place = phrase.last + 1
    if place + 1 < len(tokens) and tokens[place].tag == ",":
        after = clauses.phrase_at.get(place + 1)
        closed = after is not None and after.last + 1 < len(tokens) and tokens[after.last + 1].tag in (",", ".")
        if after is not None and closed and not after.preposition and tokens[after.head].tag == "P":
            return after
    return None


def _in_turn(clauses: Clauses, phrase: Phrase, role: str, cast: Cast, words: Words) -> None:
    """Two names and two countries in one order: "Voss and Ruiz, the presidents of Chile and Peru"."""
    before, after = clauses.phrase_at.get(phrase.first - 2), clauses.phrase_at.get(phrase.last + 2)
    names = coordinated(clauses, before) if before is not None else []
    lands = [after] if after is not None and after.preposition == "of" else []
    while lands and lands[-1].last + 2 < len(clauses.tokens) and clauses.tokens[lands[-1].last + 1].tag in ("C", ","):
        following = clauses.phrase_at.get(lands[-1].last + 2)
        if following is None or following.preposition:
            break
        lands.append(following)
    if len(names) < 2 or len(names) != len(lands):
        return
    for name, land in zip(names, lands, strict=True):
        text = " ".join(token.text for token in clauses.tokens[land.first : land.last + 1] if token.tag == "P")
        _note(naming(clauses.tokens, name, words), role, text, cast, words)


def _note(name: Naming | None, role: str, whose: str, cast: Cast, words: Words) -> None:
    if name is not None and not name.is_organisation and " ".join(name.words).lower() not in words.places:
        cast.note_office(name.words, role, whose)
