"""Verb groups of a tagged sentence: auxiliaries, verb and particle, with tense and voice."""

from collections.abc import Iterator, Sequence

from timeline.extract.syntax import Group
from timeline.extract.tokens import Token
from timeline.lexicon import BASE, ING, PAST, PLAIN, THIRD, Words

__all__ = ["find_groups"]

_IN_GROUP = frozenset("XMTA-")


def find_groups(tokens: Sequence[Token], words: Words) -> Iterator[Group]:
    """Yield each verb with its auxiliaries, negation and particle, in text order."""
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
    group = Group(first, head, verb.lemma, verb.kind, _form(verb, aux, words, to=to), last=head)
    group.modal = next((token.low for token in aux if token.tag == "M"), "")
    group.is_past = bool(aux and aux[0].low in words.syntax.past_auxiliaries) or (
        not aux and bool(verb.forms & PAST) and not to
    )
    group.negation = next((first + place for place in range(len(before)) if _negates(before, place, words)), -1)
    if group.form == "participle":
        group.passive = True  # "Lund, taken by Chile"
    if verb.tag == "V" and aux:
        group.passive = aux[-1].low in words.syntax.be and not verb.forms & ING
        group.progressive = aux[-1].low in words.syntax.be and bool(verb.forms & ING)
    if verb.tag != "V":
        group.lemma, group.kind = ("have" if verb.low in words.syntax.have else "be"), PLAIN
    elif head + 1 < len(tokens):
        _particle(tokens, group, words)
    return group


def _negates(before: Sequence[Token], place: int, words: Words) -> bool:
    """The word denies the verb; "not only" and "not just" do not."""
    token = before[place]
    if token.tag != "-" and token.low != "cannot" and not token.low.endswith(("n’t", "n't")):
        return False
    return place + 1 == len(before) or before[place + 1].low not in words.falsity.merely


def _particle(tokens: Sequence[Token], group: Group, words: Words) -> None:
    """Join "ruled out", and "put the talks off" where the particle stands within four words."""
    for place in range(group.head + 1, min(group.head + 2, len(tokens))):
        kind = words.phrasal.get((group.lemma, tokens[place].low))
        if kind is not None:
            group.kind, group.last = kind, place
            group.lemma = f"{group.lemma}-{tokens[place].low}"
            return


def _form(verb: Token, aux: Sequence[Token], words: Words, *, to: bool) -> str:
    if to:
        return "ing" if verb.forms == ING else "infinitive"
    if not aux:
        if verb.forms & PAST:
            return "past"
        if verb.forms & ING:
            return "ing"
        return "present" if verb.forms & (THIRD | BASE) else "participle"
    if aux[0].tag == "M":
        return "modal"
    first = aux[0].low
    if first in words.syntax.have and first != "having" and verb.tag == "V":
        return "perfect"
    if first in ("being", "been", "be", "having", "getting"):
        return "ing"
    return "past" if first in words.syntax.past_auxiliaries else "present"
