"""Verb groups and noun phrases of a tagged sentence, each verb with its subject and objects."""

from collections.abc import Iterator, Sequence

from attrs import define, field

from timeline.extract.tokens import Token
from timeline.lexicon import BASE, ING, PARTICIPLE, PAST, PLAIN, THIRD, Words

__all__ = ["Clauses", "Group", "Phrase", "parse"]

_HAVE = frozenset("have has had having ’ve 've".split())
_BE = frozenset("am is are was were be been being ’s 's ’re 're ’m 'm get gets got getting".split())
_PAST_AUX = frozenset("was were had did got wasn’t weren’t hadn’t didn’t wasn't weren't hadn't didn't".split())
_IN_GROUP = frozenset("XMTA-")
_IN_PHRASE = frozenset("DNP#OZ")
_HEADS = frozenset("NPR#")
_BREAKS = frozenset(("S", "W", "C", ",", ";", ":", "–", '"', "("))
_MORE_OR_LESS = frozenset("over about around under nearly up".split())
"""Before a number these are no prepositions: "over eight million tickets were sold"."""
_CAUSATIVES = frozenset("make let help see watch hear have".split())
_OPENERS = frozenset(("", "than", "since", "after", "before", "until", "as"))
"""What may stand before a subject: nothing, or a word that opens its clause."""
_STOPS = frozenset("SW;:")


@define(eq=False)
class Phrase:
    """A noun phrase: token indices ``[first, last]``, its head, and the preposition before it."""

    first: int
    last: int
    head: int
    preposition: str = ""
    owner: int = -1
    """Index of the possessive mark in it, or -1."""


@define(eq=False)
class Group:
    """A verb with its auxiliaries: token indices, tense, voice, and what stands around it.

    ``form`` is ``past present perfect modal infinitive ing participle``; ``governor`` is the group whose infinitive or
    complement this is.
    """

    first: int
    head: int
    lemma: str
    kind: str
    form: str
    passive: bool = False
    modal: str = ""
    is_past: bool = False
    progressive: bool = False
    negation: int = -1
    subject: list[Phrase] = field(factory=list)
    objects: list[Phrase] = field(factory=list)
    governor: "Group | None" = None
    relative: bool = False
    series: "Group | None" = None
    """The verb before it in a row of infinitives, whose "to" or modal it shares."""
    last: int = 0
    """Index of the last token of the verb, its particle included."""

    @property
    def is_finite(self) -> bool:
        """It can be the verb of a clause of its own."""
        return self.form in ("past", "present", "perfect", "modal")


@define(eq=False)
class Clauses:
    """A parsed sentence."""

    tokens: Sequence[Token]
    phrases: list[Phrase]
    groups: list[Group]
    phrase_at: dict[int, Phrase] = field(factory=dict)
    group_at: dict[int, Group] = field(factory=dict)


def parse(tokens: Sequence[Token], words: Words) -> Clauses:
    """Return the sentence's noun phrases and verb groups, in text order."""
    phrases = list(_phrases(tokens))
    at = {index: phrase for phrase in phrases for index in range(phrase.first, phrase.last + 1)}
    groups = list(_groups(tokens, words))
    owners = {index: group for group in groups for index in range(group.first, group.last + 1)}
    clauses = Clauses(tokens, phrases, groups, at, owners)
    for number, group in enumerate(groups):
        _coordinate(clauses, number)
        _reduce(clauses, number, words)
        _govern(clauses, number, owners)
        group.subject = _subject(clauses, number, owners, words)
    taken = {id(phrase): group for group in groups if group.is_finite for phrase in group.subject}
    for number, group in enumerate(groups):
        group.objects = list(_objects(clauses, number, owners, taken))
    return clauses


def _phrases(tokens: Sequence[Token]) -> Iterator[Phrase]:
    index, size = 0, len(tokens)
    while index < size:
        tag = tokens[index].tag
        if tag == "R" or (tag == "D" and (index + 1 == size or tokens[index + 1].tag not in _IN_PHRASE)):
            yield Phrase(index, index, index, _preposition(tokens, index))
            index += 1
            continue
        if tag not in _IN_PHRASE or tag == "O" or (tag == "Z" and not _leads_on(tokens, index)):
            index += 1
            continue
        first, last, head, owner = index, index, -1, -1
        while index < size and tokens[index].tag in _IN_PHRASE:
            here = tokens[index]
            if index > first and here.tag == "D" and (head >= 0 or tokens[index - 1].tag == "Z"):
                break
            if here.tag == "Z" and head >= 0 and not _leads_on(tokens, index):
                break
            if here.tag in ("N", "P") or (here.tag == "#" and (head < 0 or tokens[head].tag == "#")):
                head = index
            if here.tag == "O":
                owner = index
            last = index
            index += 1
        if (head >= 0 and tokens[head].tag != "#") or (head >= 0 and first == head):
            yield Phrase(first, last, head, _preposition(tokens, first), owner)


def _leads_on(tokens: Sequence[Token], index: int) -> bool:
    """A time inside a phrase stands before a possessive mark or a noun that it describes."""
    while index < len(tokens) and tokens[index].tag in "Z#":
        index += 1
    return index < len(tokens) and tokens[index].tag in "ON" and tokens[index].tag != ""


def _preposition(tokens: Sequence[Token], first: int) -> str:
    place = first - 1
    while place >= 0 and tokens[place].tag in ("A", '"'):
        place -= 1
    if place < 0:
        return ""
    before = tokens[place]
    if before.low in _MORE_OR_LESS and tokens[first].tag == "#":
        return ""
    return before.low if before.tag in ("I", "T") or before.low in ("since", "after", "before", "until", "as") else ""


def _groups(tokens: Sequence[Token], words: Words) -> Iterator[Group]:
    index, size = 0, len(tokens)
    while index < size:
        if tokens[index].tag not in ("X", "M", "T", "V", "-"):
            index += 1
            continue
        first = index
        while index < size and (tokens[index].tag in _IN_GROUP or (tokens[index].tag in ('"', "Z") and index > first)):
            if tokens[index].tag == "T" and index > first and tokens[index - 1].tag != "-":
                break
            index += 1
        if index < size and tokens[index].tag == "V":
            yield _group(tokens, first, index, words)
            index += 1
        else:
            aux = [place for place in range(first, index) if tokens[place].tag in "XM"]
            if aux:
                yield _group(tokens, first, aux[-1], words)
            index = max(index, first + 1)


def _group(tokens: Sequence[Token], first: int, head: int, words: Words) -> Group:
    verb = tokens[head]
    before = tokens[first:head] if verb.tag == "V" else tokens[first : head + 1]
    aux = [token for token in before if token.tag in "XM"]
    to = any(token.tag == "T" for token in before)
    group = Group(first, head, verb.lemma, verb.kind, _form(verb, aux, to), last=head)
    group.modal = next((token.low for token in aux if token.tag == "M"), "")
    group.is_past = bool(aux and aux[0].low in _PAST_AUX) or (not aux and bool(verb.forms & PAST) and not to)
    group.negation = next(
        (first + place for place, token in enumerate(before) if token.tag == "-" or token.low.endswith(("n’t", "n't"))),
        -1,
    )
    if verb.tag == "V" and aux:
        group.passive = aux[-1].low in _BE and not verb.forms & ING
        group.progressive = aux[-1].low in _BE and bool(verb.forms & ING)
    if verb.tag != "V":
        group.lemma, group.kind = ("have" if verb.low in _HAVE else "be"), PLAIN
    elif head + 1 < len(tokens):
        _particle(tokens, group, words)
    return group


def _particle(tokens: Sequence[Token], group: Group, words: Words) -> None:
    """Join "ruled out", and "put the talks off" where the particle stands within four words."""
    for place in range(group.head + 1, min(group.head + 2, len(tokens))):
        kind = words.phrasal.get((group.lemma, tokens[place].low))
        if kind is not None:
            group.kind, group.last = kind, place
            group.lemma = f"{group.lemma}-{tokens[place].low}"
            return


def _form(verb: Token, aux: Sequence[Token], to: bool) -> str:
    if to:
        return "infinitive"
    if not aux:
        if verb.forms & PAST:
            return "past"
        if verb.forms & ING:
            return "ing"
        return "present" if verb.forms & (THIRD | BASE) else "participle"
    if aux[0].tag == "M":
        return "modal"
    first = aux[0].low
    if first in _HAVE and first != "having" and verb.tag == "V":
        return "perfect"
    if first in ("being", "been", "be", "having", "getting"):
        return "ing"
    return "past" if first in _PAST_AUX else "present"


def _coordinate(clauses: Clauses, number: int) -> None:
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


def _reduce(clauses: Clauses, number: int, words: Words) -> None:
    """Decide whether a bare past form is finite ("he sent") or a participle ("the letter sent to him")."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if group.form != "past" or tokens[group.first].tag != "V" or not tokens[group.head].forms & PARTICIPLE:
        return
    place = group.first - 1
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


def _comma_reduced(clauses: Clauses, number: int, after: str, words: Words) -> bool:
    group = clauses.groups[number]
    if after == "by":
        return True
    if group.lemma in words.stances:
        return False
    later = (other for other in clauses.groups[number + 1 :] if clauses.tokens[other.first].tag == "V")
    chained = any(_joined(clauses.tokens, other) and other.form == "past" for other in later)
    return not chained and not _closes_aside(clauses, number)


def _joined(tokens: Sequence[Token], group: Group) -> bool:
    place = group.first - 1
    while place > 0 and tokens[place].tag == "A":
        place -= 1
    return tokens[place].tag == "C"


def _closes_aside(clauses: Clauses, number: int) -> bool:
    """The comma before the verb closes an aside behind a subject that has no verb yet: "he, after a pause, left"."""
    tokens, group = clauses.tokens, clauses.groups[number]
    place = group.first - 1
    while place >= 0 and tokens[place].tag != ",":
        place -= 1
    for index in range(place - 1, 0, -1):
        if tokens[index].tag == ",":
            phrase = clauses.phrase_at.get(index - 1)
            if phrase is None or phrase.preposition not in _OPENERS:
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
        bare = _is_bare(tokens, left, group)
        if left.relative and tokens[group.first - 1].tag in "NP":
            return False
        if bare and left.lemma not in words.complement and (left.is_finite or left.form in ("infinitive", "ing")):
            return True
    if group.lemma in words.complement or number + 1 == len(clauses.groups):
        return False
    right = clauses.groups[number + 1]
    between = tokens[group.last + 1 : right.first]
    if not between or between[0].tag not in ("I", "T", "Z"):
        return False
    bare = not any(token.tag in ("S", "W", "C", ",", ";", ":", "–", '"', "(", "R") for token in between)
    return bare and right.form in ("past", "present", "perfect", "modal")


def _govern(clauses: Clauses, number: int, owners: dict[int, Group]) -> None:
    """Give an infinitive, or an -ing form right after a verb, the verb it depends on."""
    group = clauses.groups[number]
    if group.series is not None:
        return
    if number and group.form == "present" and clauses.groups[number - 1].lemma in _CAUSATIVES:
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


def _subject(clauses: Clauses, number: int, owners: dict[int, Group], words: Words) -> list[Phrase]:
    tokens, group = clauses.tokens, clauses.groups[number]
    place = _left_of(clauses, group.first - 1)
    if group.series is not None:
        return group.series.subject
    if group.form in ("infinitive", "ing", "participle"):
        return _understood(clauses, number, place)
    if group.lemma in words.stances and _is_inverted(clauses, number, place):
        after = clauses.phrase_at.get(group.last + 1)
        return [after] if after is not None else []
    if place < 0:
        return []
    tag = tokens[place].tag
    if tag == "W":
        group.relative = True
        before = clauses.phrase_at.get(_left_of(clauses, place - 1))
        if before is None and place and tokens[place - 1].tag in (",", "–"):
            before = clauses.phrase_at.get(_left_of(clauses, place - 2))
        return [before] if before is not None else _shared(clauses, number)
    if tag in (",", ")", "–"):
        return _before_aside(clauses, place) or _shared(clauses, number)
    if tag in ("C", "V") or place in owners:
        return _shared(clauses, number)
    previous = clauses.groups[number - 1] if number else None
    if previous is not None and previous.relative and _is_bare(tokens, previous, group):
        return previous.subject
    return _chain_left(clauses, place) or _shared(clauses, number)


def _is_bare(tokens: Sequence[Token], left: Group, right: Group) -> bool:
    """No mark or conjunction stands between two verbs."""
    return not any(token.tag in _BREAKS for token in tokens[left.last + 1 : right.first])


def _is_inverted(clauses: Clauses, number: int, place: int) -> bool:
    """“…,” said the minister: a quotation or comma before, a phrase right after."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if tokens[group.first - 1].tag == "," and group.first > 1 and _closes_aside(clauses, number):
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
            if group.subject and group.form == here.form and group.is_past == here.is_past and not group.relative:
                return group.subject
    for group in reversed(clauses.groups[:number]):
        if group.subject and (group.is_finite or group.form == "infinitive") and not group.relative:
            return group.subject
    return []


def _understood(clauses: Clauses, number: int, place: int) -> list[Phrase]:
    """The subject of a verb that has none written: its governor's, the noun before it, or the clause's."""
    tokens, group = clauses.tokens, clauses.groups[number]
    if group.governor is not None:
        controlled = [
            phrase for phrase in clauses.phrases if group.governor.last < phrase.first <= phrase.last < group.first
        ]
        if (
            group.governor.lemma in ("tell", "ask", "urge", "order", "press", "direct", "invite", "force", "allow")
            and controlled
        ):
            return [phrase for phrase in controlled if not phrase.preposition][:1]
        return group.governor.subject
    if place >= 0 and tokens[place].tag in "NP" and group.form != "infinitive":
        phrase = clauses.phrase_at.get(place)
        return [phrase] if phrase is not None else []
    if group.form == "participle" and place > 0 and tokens[place].tag == ",":
        before = clauses.phrase_at.get(place - 1)
        if before is not None:
            return [before]
    return _shared(clauses, number)


def _before_aside(clauses: Clauses, place: int) -> list[Phrase]:
    """The phrase before an aside between commas, dashes or brackets: "Merz, who was there, said"."""
    tokens = clauses.tokens
    marks = ("(",) if tokens[place].tag == ")" else (tokens[place].tag,)
    for index in range(place - 1, 0, -1):
        if tokens[index].tag in marks:
            phrase = clauses.phrase_at.get(index - 1)
            inside = clauses.phrase_at.get(index + 1)
            if _is_apposed(tokens, phrase, inside, place):
                return [*_chain_left(clauses, index - 1)[:-1], inside] if inside is not None else []
            if phrase is not None and not phrase.preposition:
                return _chain_left(clauses, index - 1)
            if phrase is not None and tokens[place].tag == ",":
                return _chain_left(clauses, index - 1)
            return []
    return []


def _is_apposed(tokens: Sequence[Token], phrase: Phrase | None, inside: Phrase | None, place: int) -> bool:
    """The aside is a name behind an office: "the firm's chairman, Ana Ruiz, said"."""
    if phrase is None or inside is None or inside.last != place - 1 or inside.preposition:
        return False
    return tokens[inside.head].tag == "P" and tokens[phrase.head].tag == "N"


def _chain_left(clauses: Clauses, place: int) -> list[Phrase]:
    """The phrases that end at ``place``, coordinated ones together, past prepositional phrases to their head."""
    tokens = clauses.tokens
    while True:
        phrase = clauses.phrase_at.get(place)
        if phrase is None:
            return []
        chain = _coordinated(clauses, phrase)
        first = chain[0]
        if first.preposition in _OPENERS:
            return chain
        place = first.first - 1
        while place >= 0 and (tokens[place].tag in ("I", "T", "A", '"', "Z", "S") or _is_reduced(clauses, place)):
            place -= 1
        if place >= 0 and tokens[place].tag == "," and place:
            place -= 1


def _is_reduced(clauses: Clauses, place: int) -> bool:
    group = clauses.group_at.get(place)
    return group is not None and group.form == "participle"


def _coordinated(clauses: Clauses, phrase: Phrase) -> list[Phrase]:
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


def _objects(clauses: Clauses, number: int, owners: dict[int, Group], taken: dict[int, Group]) -> Iterator[Phrase]:
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
        if token.tag == "," and not _list_goes_on(clauses, index):
            return
        index += 1


def _list_goes_on(clauses: Clauses, comma: int) -> bool:
    """A comma in a list of phrases: "Putin, Trump and Merz"."""
    before, after = clauses.phrase_at.get(comma - 1), clauses.phrase_at.get(comma + 1)
    if before is None or after is None:
        return False
    chain = _coordinated(clauses, after)
    if chain[0] is not after:
        return True
    place, size = after.last + 1, len(clauses.tokens)
    return place < size and clauses.tokens[place].tag in (",", "C")
