"""Which verbs are finite, which are participles or stand in a row, and which verb an infinitive depends on."""

from collections.abc import Sequence

from timeline.extract.syntax import Clauses, Group, Phrase
from timeline.extract.tokens import Token
from timeline.lexicon import BASE, PARTICIPLE, PAST, THIRD, Words

__all__ = ["closes_aside", "coordinate", "govern", "head_noun", "is_bare", "reduce_past"]

_BREAKS = frozenset(("S", "W", "C", ",", ";", ":", "–", '"', "("))
"""What may stand before a subject: nothing, or a word that opens its clause."""


def coordinate(clauses: Clauses, number: int) -> None:
    """A bare form in a row of infinitives or behind a modal goes on with it: "would cut, reduce and sell"."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if group.form != "present" or tokens[group.first].tag != "V" or not tokens[group.head].forms & BASE:
        return
    place = group.first - 1
    while place >= 0 and tokens[place].tag == "A":
        place -= 1
    if place < 0 or tokens[place].tag not in ("C", ","):
        return
    before = clauses.groups[number - 1] if number else None
    if before is not None and before.form in ("modal", "infinitive"):
        group.form, group.modal, group.governor, group.series = before.form, before.modal, before.governor, before


def reduce_past(clauses: Clauses, number: int, words: Words) -> None:
    """Decide whether a bare past form is finite ("he sent") or a participle ("the letter sent to him")."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if group.form != "past" or tokens[group.first].tag != "V" or not tokens[group.head].forms & PARTICIPLE:
        return
    place = group.first - 1
    if _joined_over_time(tokens, place):
        return
    while place >= 0 and tokens[place].tag in ("A", "-", '"'):
        place -= 1
    tag = tokens[place].tag if place >= 0 else ""
    after = tokens[group.last + 1].low if group.last + 1 < len(tokens) else ""
    if not tag or tag in ("S", "I", "("):
        reduced = tag != "" or after != ""
    elif tag in ",–":
        reduced = _comma_reduced(clauses, number, after, words)
    elif tag in "NPZ#":
        reduced = after == "by" or _second_verb(clauses, number, words)
    else:
        reduced = tag == "D" or (tag == "V" and after == "by")
    if reduced:
        group.form, group.passive, group.is_past = "participle", True, False


def _joined_over_time(tokens: Sequence[Token], place: int) -> bool:
    """Read: "met her and on Tuesday resigned", "and later, on Tuesday, left": only a time stands behind the "and"."""
    timed = False
    while place > 0 and tokens[place].tag in ("Z", "I", "A", ","):
        timed = timed or tokens[place].tag == "Z"
        place -= 1
    return timed and place > 0 and tokens[place].tag == "C"


def _comma_reduced(clauses: Clauses, number: int, after: str, words: Words) -> bool:
    group = clauses.groups[number]
    if after == "by":
        return True
    if group.lemma in words.stances:
        return False
    later = (other for other in clauses.groups[number + 1 :] if clauses.tokens[other.first].tag == "V")
    chained = any(_joined(clauses.tokens, other) and other.form == "past" for other in later)
    return not chained and not closes_aside(clauses, number)


def _joined(tokens: Sequence[Token], group: Group) -> bool:
    place = group.first - 1
    while place > 0 and tokens[place].tag == "A":
        place -= 1
    return tokens[place].tag == "C"


def closes_aside(clauses: Clauses, number: int) -> bool:
    """The comma before the verb closes an aside behind a subject that has no verb yet: "he, after a pause, left"."""
    tokens, group = clauses.tokens, clauses.groups[number]
    place = group.first - 1
    while place >= 0 and tokens[place].tag != ",":
        place -= 1
    for index in range(place - 1, 0, -1):
        if tokens[index].tag == ",":
            phrase = clauses.phrase_at.get(index - 1)
            while phrase is not None and phrase.preposition == "of":
                phrase = clauses.phrase_at.get(phrase.first - 2)  # "the firm of Ana Holm, Norvik, sued"
            if phrase is None or phrase.preposition not in clauses.words.syntax.openers:
                return False
            verbs = [g for g in clauses.groups[:number] if g.last < phrase.first]
            between = tokens[verbs[-1].last + 1 : phrase.first] if verbs else []
            return not verbs or any(token.tag in ("S", "W", ",", ";", '"') for token in between)
    return False


def _second_verb(clauses: Clauses, number: int, words: Words) -> bool:
    """Another verb already has (or will have) this clause: two past forms without a conjunction between them."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if number:
        left = clauses.groups[number - 1]
        bare = is_bare(tokens, left, group)
        if bare and head_noun(clauses, number - 1) is not None:
            return False
        if bare and left.modal and left.lemma in words.syntax.leaving:
            return True
        if left.relative and tokens[group.first - 1].tag in "NPZ":
            return False
        if bare and left.lemma not in words.complement and (left.is_finite or left.form in ("infinitive", "ing")):
            return True
    if group.lemma in words.complement or number + 1 == len(clauses.groups):
        return False
    if _fills_complement(clauses, number):
        return False
    right = clauses.groups[number + 1]
    between = tokens[group.last + 1 : right.first]
    if not between or between[0].tag not in ("I", "T", "Z"):
        return False
    bare = not any(token.tag in ("S", "W", "C", ",", ";", ":", "–", '"', "(", "R") for token in between)
    return bare and right.form in ("past", "present", "perfect", "modal")


def _fills_complement(clauses: Clauses, number: int) -> bool:
    """The verb is that of a clause which a noun opens that has its own verb to come: "reports that he left are"."""
    return head_noun(clauses, number) is not None


def head_noun(clauses: Clauses, number: int) -> Phrase | None:
    """Return the noun at the head of its clause whose content the clause of a verb is: "reports that he left"."""
    tokens, phrase = clauses.tokens, clauses.phrase_at.get(clauses.groups[number].first - 1)
    place = phrase.first - 1 if phrase is not None else -1
    if place < 1 or tokens[place].low != "that":
        return None
    noun = clauses.phrase_at.get(place - 1)
    if noun is None or noun.preposition or tokens[noun.head].tag == "R":
        return None
    opens = noun.first == 0 or tokens[noun.first - 1].tag in (",", '"', "C", "S", "W")
    return noun if opens else None


def govern(clauses: Clauses, number: int, owners: dict[int, Group]) -> None:
    """Give an infinitive, or an -ing form right after a verb, the verb it depends on."""
    group = clauses.groups[number]
    if group.series is not None:
        return
    if number and group.form == "present" and clauses.groups[number - 1].lemma in clauses.words.syntax.causatives:
        if clauses.tokens[group.head].forms & BASE and not clauses.tokens[group.head].forms & (PAST | THIRD):
            group.form, group.governor = "infinitive", clauses.groups[number - 1]
        return
    if group.form not in ("infinitive", "ing") or number == 0:
        return
    place = group.first - 1
    while place >= 0 and clauses.tokens[place].tag in ("A", '"', "Z"):
        place -= 1
    if place in owners:
        group.governor = owners[place]
    elif group.form == "infinitive":
        previous = clauses.groups[number - 1]
        tags = {token.tag for token in clauses.tokens[previous.last + 1 : group.first]}
        if not tags & {"S", "W", ";", ":"}:
            group.governor = previous


def is_bare(tokens: Sequence[Token], left: Group, right: Group) -> bool:
    """No mark or conjunction stands between two verbs; an acronym in brackets counts for none."""
    between = tokens[left.last + 1 : right.first]
    return not any(
        token.tag in _BREAKS and not (token.tag == "(" and place + 2 < len(between) and between[place + 2].text == ")")
        for place, token in enumerate(between)
    )
