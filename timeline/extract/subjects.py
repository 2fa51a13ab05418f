"""The subject and the objects of each verb."""

from collections.abc import Iterator, Sequence

from timeline.extract.finite import closes_aside, head_noun, is_bare
from timeline.extract.syntax import Clauses, Group, Phrase
from timeline.extract.tokens import Token
from timeline.lexicon import Words

__all__ = ["coordinated", "is_age", "list_goes_on", "objects_of", "subject_of"]

_STOPS = frozenset("SW;:")


def _left_of(clauses: Clauses, place: int) -> int:
    """Return the index of the token left of ``place`` that matters for a subject."""
    tokens = clauses.tokens
    while place >= 0:
        tag = tokens[place].tag
        if tag in ("A", '"', "-"):
            place -= 1
        elif tag == "Z":
            place -= 1
            while place >= 0 and tokens[place].tag in ("Z", "#", "I") and tokens[place + 1].tag in ("Z", "#"):
                place -= 1
        else:
            break
    return place


def subject_of(clauses: Clauses, number: int, owners: dict[int, Group], words: Words) -> list[Phrase]:
    """Return the phrases that are a verb's subject, coordinated ones together; empty if the sentence has none."""
    tokens, group = clauses.tokens, clauses.groups[number]
    place = _left_of(clauses, group.first - 1)
    if group.series is not None:
        return group.series.subject
    if group.form in ("infinitive", "ing", "participle"):
        return _understood(clauses, number, place, words)
    if group.lemma in words.stances and _is_inverted(clauses, number, place):
        after = clauses.phrase_at.get(group.last + 1)
        return [after] if after is not None else []
    if place < 0 or _is_time(tokens, group.first):
        return []
    tag = tokens[place].tag
    if tag == "W" and _is_demonstrative(clauses, place, owners):
        return []
    if tag == "W":
        group.relative = True
        before = clauses.phrase_at.get(_left_of(clauses, place - 1))
        if before is None and place and tokens[place - 1].tag in (",", "–"):
            before = clauses.phrase_at.get(_left_of(clauses, place - 2))
        return [before] if before is not None else _shared(clauses, number)
    if tag in (",", ")", "–"):
        return _before_aside(clauses, place) or _shared(clauses, number)
    previous = clauses.groups[number - 1] if number else None
    content = _content_left(clauses, number) if group.is_finite and tag != "C" else None
    if content is not None:
        return [content]
    if previous is not None and previous.relative and tag != "C" and is_bare(tokens, previous, group):
        return _chain_left(clauses, previous.subject[-1].last) if previous.subject else []
    if previous is not None and previous.form == "participle" and owners.get(place) is previous and previous.subject:
        return _chain_left(clauses, previous.subject[-1].last) or _shared(clauses, number)
    if tag in ("C", "V") or place in owners:
        return _shared(clauses, number)
    return _chain_left(clauses, place) or _shared(clauses, number)


def _content_left(clauses: Clauses, number: int) -> Phrase | None:
    """The noun before "that" whose clause the verb before ends: "reports that he left" were denied."""
    if not number or not clauses.groups[number - 1].is_finite:
        return None
    previous, group = clauses.groups[number - 1], clauses.groups[number]
    if not is_bare(clauses.tokens, previous, group):
        return None
    noun = head_noun(clauses, number - 1)
    own = clauses.phrase_at.get(group.first - 1)
    return None if own is not None and not own.preposition and own not in previous.subject else noun


def _is_time(tokens: Sequence[Token], first: int) -> bool:
    """The subject is a time: "she said that the past two weeks had brought progress"."""
    place = first - 1
    while place >= 0 and tokens[place].tag == "Z":
        place -= 1
    return 0 <= place < first - 2 and (tokens[place].low == "that" or tokens[place].tag == "V")


def _is_inverted(clauses: Clauses, number: int, place: int) -> bool:
    """“…,” said the minister: a quotation or comma before, a phrase right after."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if tokens[group.first - 1].tag == "," and group.first > 1 and closes_aside(clauses, number):
        return False
    if group.last + 1 >= len(tokens) or tokens[group.last + 1].tag not in ("P", "D", "R", "N"):
        return False
    before = tokens[group.first - 1] if group.first else None
    return before is not None and before.tag in ('"', ",") and (place < 0 or tokens[place].tag in (",", ".", "!", "?"))


def _shared(clauses: Clauses, number: int) -> list[Phrase]:
    """The subject of the verb that a coordinated verb goes on with: the last one in the same tense, or the last."""
    here = clauses.groups[number]
    if here.is_finite:
        for group in reversed(clauses.groups[:number]):
            alike = group.form == here.form and group.is_past == here.is_past
            if group.subject and alike and not group.relative and not _is_asked(clauses, group):
                return group.subject
    for group in reversed(clauses.groups[:number]):
        told = group.is_finite or group.form == "infinitive"
        if group.subject and told and not group.relative and not (here.is_finite and _is_asked(clauses, group)):
            return group.subject
    return []


def _is_asked(clauses: Clauses, group: Group) -> bool:
    """It is what somebody asks of somebody, with no "that": "requested Acme set up a fund"."""
    before = clauses.group_at.get(group.subject[0].first - 1)
    return before is not None and before.kind in ("ask", "demand", "propose")


def _understood(clauses: Clauses, number: int, place: int, words: Words) -> list[Phrase]:
    """The subject of a verb that has none written: its governor's, the noun before it, or the clause's."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if group.form == "infinitive":
        named = _named_before_to(clauses, group)
        if named:
            group.named = True
            return named
    if group.governor is not None:
        controlled = [
            phrase for phrase in clauses.phrases if group.governor.last < phrase.first <= phrase.last < group.first
        ]
        if group.governor.lemma in words.syntax.controlling and controlled:
            return [phrase for phrase in controlled if not phrase.preposition][:1]
        return group.governor.subject
    if place >= 0 and tokens[place].tag in "NP" and group.form != "infinitive":
        phrase = clauses.phrase_at.get(place)
        return [phrase] if phrase is not None else []
    if group.form == "ing" and place >= 0 and tokens[place].tag == "," and _is_saying(group, words):
        saying = (g for g in clauses.groups[:number] if g.is_finite and g.subject and g.lemma in words.stances)
        said = next(saying, None)
        if said is not None:
            return said.subject
    if group.form == "participle" and place > 0 and tokens[place].tag == ",":
        before = clauses.phrase_at.get(place - 1)
        if before is not None:
            return [before]
    return _shared(clauses, number)


def _is_saying(group: Group, words: Words) -> bool:
    return group.lemma in words.stances or words.governors.get(group.lemma) == "denied"


def _named_before_to(clauses: Clauses, group: Group) -> list[Phrase]:
    """The subject that "for" gives an infinitive: "a plan for Holm and Ruiz, the two rivals, to meet"."""
    place = _left_of(clauses, group.first - 1)
    if place >= 0 and clauses.tokens[place].tag in (",", ")", "–"):
        mark = "(" if clauses.tokens[place].tag == ")" else clauses.tokens[place].tag
        place = next((n - 1 for n in range(place - 1, 0, -1) if clauses.tokens[n].tag == mark), -1)
    phrase = clauses.phrase_at.get(place)
    phrases = coordinated(clauses, phrase) if phrase is not None else []
    return phrases if phrases and phrases[0].preposition == "for" else []


def _before_aside(clauses: Clauses, place: int) -> list[Phrase]:
    """The phrase before an aside between commas, dashes or brackets: "Merz, who was there, said"."""
    tokens = clauses.tokens
    marks = ("(",) if tokens[place].tag == ")" else (tokens[place].tag,)
    for index in range(place - 1, 0, -1):
        if tokens[index].tag in marks:
            phrase = clauses.phrase_at.get(index - 1)
            inside = clauses.phrase_at.get(index + 1)
            if phrase is not None and is_age(clauses, phrase):
                continue
            if _is_apposed(clauses, phrase, inside, place):
                return [*_chain_left(clauses, index - 1)[:-1], inside] if inside is not None else []
            if phrase is not None and not phrase.preposition:
                return _chain_left(clauses, index - 1)
            return _chain_left(clauses, index - 1) if phrase is not None else []
    return []


def _is_demonstrative(clauses: Clauses, place: int, owners: dict[int, Group]) -> bool:
    """A bare "that" behind a verb of saying is itself the subject: "said that would ruin him"."""
    said = owners.get(place - 1)
    return said is not None and clauses.tokens[place].low == "that" and said.lemma in clauses.words.complement


def is_age(clauses: Clauses, phrase: Phrase) -> bool:
    """Return whether a bare number between commas is somebody's age: "Ana Holm, 63, who left, sued"."""
    first = phrase.first
    return phrase.last == first > 1 and clauses.tokens[first].tag == "#" and clauses.tokens[first - 1].tag == ","


def _is_apposed(clauses: Clauses, phrase: Phrase | None, inside: Phrase | None, place: int) -> bool:
    """The aside is a name behind an office: "the firm's chairman, Ana Ruiz, said"."""
    tokens, words = clauses.tokens, clauses.words
    if phrase is None or inside is None or inside.last != place - 1 or inside.preposition:
        return False
    office = tokens[phrase.head].low in words.roles or tokens[phrase.head].low in words.titles
    return tokens[inside.head].tag == "P" and (office or tokens[phrase.head].tag == "N")


def _chain_left(clauses: Clauses, place: int) -> list[Phrase]:
    """The phrases that end at ``place``, coordinated ones together, past prepositional phrases to their head."""
    tokens = clauses.tokens
    while True:
        phrase = clauses.phrase_at.get(place)
        if phrase is None:
            return []
        chain = coordinated(clauses, phrase)
        first = chain[0]
        if first.preposition in clauses.words.syntax.openers:
            return chain
        if len(chain) > 1 and not phrase.preposition and _has_verb_left(clauses, first):
            return [phrase]
        place = first.first - 1
        while place >= 0 and (tokens[place].tag in ("I", "T", "A", '"', "Z", "S") or _is_reduced(clauses, place)):
            place -= 1
        if place >= 0 and tokens[place].tag == "," and place:
            place -= 1


def _has_verb_left(clauses: Clauses, first: Phrase) -> bool:
    """A verb stands before it in its clause, so that "and" joins clauses: "rammed it in Bergen and a man was hurt"."""
    left = next((g for g in reversed(clauses.groups) if g.last < first.first), None)
    if left is None or not left.is_finite or left.relative or left.lemma in clauses.words.complement:
        return False
    between = clauses.tokens[left.last + 1 : first.first]
    return bool(left.subject) and not any(token.tag in ("S", "W", ",", ";", ":", '"', "–") for token in between)


def _is_reduced(clauses: Clauses, place: int) -> bool:
    group = clauses.group_at.get(place)
    return group is not None and group.form == "participle"


def coordinated(clauses: Clauses, phrase: Phrase) -> list[Phrase]:
    """Return a phrase and those coordinated with it to its left, in text order."""
    tokens, chain = clauses.tokens, [phrase]
    if tokens[phrase.head].tag == "R":
        return chain
    joined = False
    while True:
        place = chain[0].first - 1
        comma = False
        if place >= 0 and tokens[place].tag == "C" and tokens[place].low in ("and", "or", "&", "nor"):
            joined = True
            place -= 1
            if place >= 0 and tokens[place].tag == ",":
                place -= 1
        elif joined and place >= 0 and tokens[place].tag == ",":
            comma = True
            place -= 1
        else:
            return chain
        before = clauses.phrase_at.get(place)
        if before is None or (comma and before.preposition and _is_opening(clauses, before)):
            return chain
        if tokens[before.head].tag == "R" or (comma and tokens[before.head].tag == "Z"):
            return chain
        chain.insert(0, before)


def _is_opening(clauses: Clauses, phrase: Phrase) -> bool:
    """The phrase ends a string of prepositional phrases that opens the clause: "In Paris, …"."""
    place = phrase.first - 1
    while place >= 0:
        tag = clauses.tokens[place].tag
        before = clauses.phrase_at.get(place)
        if before is not None:
            if not before.preposition:
                return False
            place = before.first - 1
        elif tag in ("I", "T", "A", "Z"):
            place -= 1
        else:
            return tag not in ("V", "X", "M")
    return True


def objects_of(clauses: Clauses, number: int, owners: dict[int, Group], taken: dict[int, Group]) -> Iterator[Phrase]:
    """Phrases right of the verb up to the next clause; subjects of later verbs are theirs."""
    tokens, group = clauses.tokens, clauses.groups[number]
    index, size = group.last + 1, len(tokens)
    while index < size:
        token = tokens[index]
        if token.tag in _STOPS and token.low not in ("since", "after", "before", "until", "as"):
            return
        if index in owners and owners[index] is not group:
            return
        phrase = clauses.phrase_at.get(index)
        if phrase is not None:
            owner = taken.get(id(phrase))
            if owner is not None and owner is not group and owner.first > group.first:
                return
            yield phrase
            index = phrase.last + 1
            continue
        if token.tag == "," and not list_goes_on(clauses, index):
            return
        index += 1


def list_goes_on(clauses: Clauses, comma: int) -> bool:
    """Return whether a comma stands in a list of phrases: "Holm, Ruiz and Voss"."""
    before, after = clauses.phrase_at.get(comma - 1), clauses.phrase_at.get(comma + 1)
    if before is None or after is None:
        return False
    chain = coordinated(clauses, after)
    if chain[0] is not after:
        return True
    place, size = after.last + 1, len(clauses.tokens)
    return place < size and clauses.tokens[place].tag in (",", "C")
