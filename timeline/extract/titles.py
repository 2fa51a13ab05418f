"""Titles of at most twelve words, built from the text, readable on their own."""

import re
from collections.abc import Sequence

from timeline.extract.details import object_left_of
from timeline.extract.draft import Draft
from timeline.extract.forms import is_singled_out
from timeline.extract.phrases import bound_before
from timeline.extract.scene import Scene
from timeline.extract.syntax import Group, Phrase
from timeline.extract.tails import MOST, Tail, phrase_words, tail_of
from timeline.extract.tokens import Token
from timeline.extract.undone import approximator, denying_subject
from timeline.lexicon import PAST, Words
from timeline.mention import Status

__all__ = ["title"]

_NEAR = 12
"""How many words may stand between a verb of saying and "that"."""
_SUBJECT = 7
"""Words of a subject, less one, that are told in full."""
_SHORTEST = 3
"""Words that a reported clause needs at least, "that" among them, to be worth more than its occasion."""
_NAMES = 3
"""Names told in full; of more, the first two and how many others."""
_GLUE = re.compile(r"\s+([.,;:%?!)])|([(])\s+|\s+(n[’']t\b)")
_PHASES = frozenset(("begin", "continue"))
_TOGETHER = frozenset(("meet", "call", "talk", "fight", "agree"))
"""Kinds of nouns that stand "between" two."""
_IN_GROUP = frozenset("XMT-A")


def title(draft: Draft, words: Words) -> str:
    """Return who does what, in the words of the sentence; a noun's event gets its own phrase, and who takes part.

    It ends where a phrase ends; times are left to the date, asides and relative clauses to the sentence.
    """
    plain = draft.phrase is not None and draft.group is None
    text = _joined((_to_be_made(draft, words) or _noun_title(draft, words)) if plain else _verb_title(draft, words))
    return text[:1].upper() + text[1:]


def _verb_title(draft: Draft, words: Words) -> list[str]:
    group, tokens = draft.group, draft.scene.tokens
    assert group is not None
    first = _start(draft, group)
    subject = _names(draft.doers)
    if draft.phrase is not None and draft.phrase in group.subject:
        subject = _noun_title(draft, words, MOST - 4)
    if not subject:
        subject = _written_subject(draft, group)
    subject = _denying(draft, group) or subject
    done = is_singled_out(draft.scene, group) and draft.status is Status.HAPPENED
    opener = ["to"] if subject and tokens[first - 1].tag == "T" and first and not done else []
    head = Tail()
    if approximator(draft.scene, group) == first - 1:
        head.add(tokens[first - 1].text)
    for token in tokens[first : draft.last + 1] if draft.phrase is None else tokens[first : group.last + 1]:
        if token.tag not in ("Z", '"'):
            head.add(token.text)
    if group.form == "participle" and subject and opener == []:
        opener = ["were" if _is_plural(draft, group) else "was"]
    if done:
        head.words = [_past_of(group.lemma, words) or head.words[0]]
    if group.form == "ing" and subject and group.governor is None and len(head.words) == 1 and draft.phrase is None:
        head.words = [_past_of(group.lemma, words) or head.words[0]]
    room = MOST - len(subject) - len(opener) - len(head.words)
    place = max(group.last, draft.last if draft.phrase is None else group.last) + 1
    inverted = [phrase.last for phrase in group.subject if phrase.first > group.last]
    if inverted and draft.phrase is None:
        place = inverted[-1] + 1  # "…," said the mayor
    tail = tail_of(draft, place, words)
    kept = tail.cut(room) if room > 0 else []
    said = _said_behind(draft, place)
    if said > place and "that" not in kept[:-1]:
        content = tail_of(draft, said, words).cut(room)
        if len(content) > _SHORTEST:
            kept = content
            if group.lemma == "tell" and group.form == "past":
                head.words = [_past_of("say", words) or "said"]
    wanted = object_left_of(draft.scene, group)
    if wanted is not None and draft.phrase is None:
        before = phrase_words(tokens, wanted)
        kept = [*before, *(kept if len(before) + len(kept) <= room else [])][: max(room, 0)]
    if not kept and tail.words and draft.doers:
        subject = _names([name.split()[-1] for name in draft.doers])
        room = MOST - len(subject) - len(opener) - len(head.words)
        kept = tail.cut(room) or tail.broken(room, words)
    bare = group.lemma == "tell" and said == place
    if (bare or not kept) and draft.is_statement and not draft.is_silence:
        before = _said_before(draft, words, MOST - len(subject) - len(opener) - len(head.words))
        if before and bare and kept:
            head.words = [_past_of("say", words) or "said"]
        kept = before or kept or _quoted(draft, MOST - len(subject) - len(opener) - len(head.words))
    return (subject + opener + head.words + kept)[:MOST]


def _said_behind(draft: Draft, place: int) -> int:
    """Where "that" opens what is said, past where, to whom or on what occasion it was said; ``place`` if nowhere."""
    scene, tokens = draft.scene, draft.scene.tokens
    if not draft.is_statement or draft.is_silence or draft.group is None or draft.group.passive:
        return place
    for here in range(place, min(place + _NEAR, len(tokens))):
        if tokens[here].tag == "W":
            return here if tokens[here].low == "that" and _starts_clause_behind(scene, here) else place
        if here in scene.clauses.group_at or tokens[here].tag in (",", ";", ":", '"', "S"):
            return place
    return place


def _starts_clause_behind(scene: Scene, place: int) -> bool:
    """A subject stands right behind "that", so that it opens a clause and is no relative pronoun."""
    return any(g.is_finite and g.subject and g.subject[0].first == place + 1 for g in scene.clauses.groups)


def _past_of(lemma: str, words: Words) -> str | None:
    """The past form of a verb, by which a headline tells what a participle says."""
    return next((form for form, word in words.words.items() if word.lemma == lemma and word.forms & PAST), None)


def _is_plural(draft: Draft, group: Group) -> bool:
    """More than one, or a plural noun, is the subject of a participle that is told as a passive."""
    if len(draft.doers) > 1 or len(group.subject) > 1:
        return True
    phrase = group.subject[0] if group.subject else draft.scene.clauses.phrase_at.get(group.first - 1)
    if phrase is None:
        return False
    token = draft.scene.tokens[phrase.head]
    named = token.tag == "P"
    return not named and token.low != (token.word.singular or token.low.removesuffix("s"))


def _said_before(draft: Draft, words: Words, room: int) -> list[str]:
    """What is said, where it stands before the verb: "Crews will leave, she said" has a title that ends in it."""
    scene, group = draft.scene, draft.group
    assert group is not None
    start = min(group.first, group.subject[0].first if group.subject else group.first)
    for other in scene.clauses.groups:
        if other.last >= start:
            return []
        if not other.is_finite or other.relative or not other.subject or other.subject[-1].last > other.first:
            continue
        phrase = other.subject[-1]
        if scene.tokens[phrase.head].tag == "R" or len(other.subject) > 1:
            return []
        out = Tail()
        for text in phrase_words(scene.tokens, phrase):
            out.add(text)
        for token in scene.tokens[other.first : other.last + 1]:
            if token.tag not in ("Z", '"'):
                out.add(token.text)
        if len(out.words) > room:
            return []
        return out.words + tail_of(draft, other.last + 1, words).cut(room - len(out.words))
    return []


def _quoted(draft: Draft, room: int) -> list[str]:
    """The words of the first quotation of the sentence, where they fit: "Holm said “We will leave”"."""
    scene, out = draft.scene, Tail()
    first = next((n for n, said in enumerate(scene.quoted) if said is not None and scene.tokens[n].tag != '"'), None)
    if first is None:
        return []
    for token, said in zip(scene.tokens[first:], scene.quoted[first:], strict=True):
        if said is not scene.quoted[first] or token.tag in ('"', ".", ";"):
            break
        out.add(token.text)
    if not 2 < len(out.words) <= room:
        return []
    return ["“" + out.words[0], *out.words[1:-1], out.words[-1].rstrip(",") + "”"]


def _start(draft: Draft, group: Group) -> int:
    """Where the verb begins: at the verb that phases it, at a silence's own, or behind its "to"."""
    governor = group.governor
    if draft.is_silence:
        while group.series is not None:
            group = group.series
        return group.governor.first if group.governor is not None else group.first
    if (
        governor is not None
        and governor.kind in _PHASES
        and draft.phrase is None
        and governor.last < group.first <= governor.last + 2
    ):
        return _past_to(draft.scene.tokens, governor)
    if governor is not None and group.form == "ing" and governor.last + 1 == group.first and draft.phrase is None:
        return _past_to(draft.scene.tokens, governor)  # "ruled out sending troops"
    return _past_to(draft.scene.tokens, group)


def _past_to(tokens: Sequence[Token], group: Group) -> int:
    first = group.first
    while first < group.head and tokens[first].tag == "T":
        first += 1
    return first


def _written_subject(draft: Draft, group: Group) -> list[str]:
    """The subject in the words of the sentence, where it is nobody known."""
    tokens = draft.scene.tokens
    whoever = draft.scene.words.falsity.whoever
    phrases = [p for p in group.subject if tokens[p.head].tag != "R" or tokens[p.head].low in whoever][:2]
    if not phrases and group.form == "participle":
        before = draft.scene.clauses.phrase_at.get(group.first - 1)
        phrases = [before] if before is not None else []
    if not phrases:
        return []
    words = draft.scene.words
    bound = [token.low for token in bound_before(tokens, phrases[0], words)]
    out = [*bound, *phrase_words(tokens, phrases[0])]
    if draft.owner and tokens[phrases[0].first].low in (*words.syntax.possessives, "its"):
        *given, last = draft.owner.split()
        out = [*given, _owned(last), *out[1:]]
    if len(phrases) == len(group.subject) == 2 and len(out) < 4:
        out += ["and", *phrase_words(tokens, phrases[1])]
    return out if len(out) <= 7 else out[-5:]


def _denying(draft: Draft, group: Group) -> list[str]:
    """A subject that denies its verb, in full: without "neither" it would tell the opposite."""
    nobody = denying_subject(draft.scene, group)
    if nobody is None or nobody[1] - nobody[0] > _SUBJECT:
        return [] if nobody is None else [draft.scene.tokens[nobody[0]].text]
    out = Tail()
    for token in draft.scene.tokens[nobody[0] : nobody[1] + 1]:
        if token.tag not in ("Z", '"'):
            out.add(token.text)
    return out.words


def _names(names: Sequence[str]) -> list[str]:
    """Canonical names, each whole, joined as in a headline."""
    if not names:
        return []
    if len(names) > 1 and (len(names) > _NAMES or sum(len(name.split()) for name in names) > 6):
        shown = names[:2] if len(names) > 2 and len(f"{names[0]} {names[1]}".split()) < 6 else names[:1]
        return [*", ".join(shown).split(), "and", "others"]
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    return joined.split()


def _noun_title(draft: Draft, words: Words, most: int = MOST) -> list[str]:
    phrase, scene = draft.phrase, draft.scene
    assert phrase is not None
    tokens, first = scene.tokens, phrase.first
    owned = phrase.owner if phrase.owner > 0 else first - 1
    while first < phrase.head and (tokens[first].tag in ("D", "Z", "O", "#") or first <= owned):
        first += 1
    core = [text for text in phrase_words(tokens, Phrase(first, phrase.head, phrase.head)) if text.lower() != "same"]
    around = tail_of(draft, phrase.head + 1, words, nominal=True).cut(most - len(core))
    if len(draft.actors) > 1 and _brings(scene, phrase) == "between":
        around = ["between", *_names(draft.actors)]
    said = " ".join([*core, *around])
    missing = [name for name in draft.actors if name.split()[-1] not in said]
    if len(draft.actors) > 1 and len(missing) == len(draft.actors):
        link = "between" if draft.kind in _TOGETHER and len(draft.actors) == 2 else "of"
        core += [link, *_names(draft.actors)]
    elif missing and missing[0] == draft.actors[0] and not (draft.group is not None and draft.group.passive):
        owner = _names(missing[:1])
        core = [*owner[:-1], _owned(owner[-1]), *core]
    if not draft.actors and not around and draft.group is None:
        core += _where_and_when(draft)
    return core if len(core) + len(around) > most else core + around


def _to_be_made(draft: Draft, words: Words) -> list[str]:
    """The whole clause of a noun that is still to come: "a team will draft plans with the union"."""
    scene, phrase = draft.scene, draft.phrase
    assert phrase is not None
    group = next((g for g in scene.clauses.groups if phrase in g.objects and g.modal), None)
    if group is None or phrase.preposition or scene.tokens[phrase.first].tag != "N":
        return []
    subject = _written_subject(draft, group)
    verb = [token.text for token in scene.tokens[group.first : group.last + 1] if token.tag not in ("Z", '"')]
    out = [*subject, *verb, *phrase_words(scene.tokens, phrase)]
    return [*out, *tail_of(draft, phrase.last + 1, words, nominal=True).cut(MOST - len(out))] if subject else []


def _brings(scene: Scene, phrase: Phrase) -> str:
    """The preposition behind a phrase."""
    place = phrase.last + 1
    return scene.tokens[place].low if place < len(scene.tokens) else ""


def _where_and_when(draft: Draft) -> list[str]:
    """What tells a bare noun from others of its name: its place, or its day."""
    if draft.place is not None:
        return ["in", *draft.place.split()]
    first, last = draft.when.earliest, draft.when.latest
    if first is None or last is None or first[:10] != last[:10]:
        return []
    return [f"({first[:10]})"]


def _owned(word: str) -> str:
    return word + ("’" if word.endswith("s") else "’s")


def _joined(words: Sequence[str]) -> str:
    text = _GLUE.sub(lambda match: match.group(1) or match.group(2) or match.group(3), " ".join(words))
    whole = text.count("“") == text.count("”")
    return text.strip(" ,;:–—-") if whole else text.strip(' ,;:–—-“”"')
