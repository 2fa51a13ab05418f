"""Titles of at most twelve words, built from the text, readable on their own."""

import re
from collections.abc import Sequence

from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.tokens import Token

__all__ = ["title"]

_MOST = 12
_GLUE = re.compile(r"\s+([.,;:%?!)’'])|([(])\s+")
_DANGLING = frozenset("DITCSWM,XA#")
_BREAKS = frozenset((";", ":", "–", "(", "?", "!", "."))
_PRONOUNS = frozenset("he she it they him them we us i me this that these those".split())


def title(draft: Draft) -> str:
    """Return who does what, in the words of the sentence; a noun's event gets its own phrase, and who takes part."""
    words = _noun_title(draft) if draft.phrase is not None and draft.group is None else _verb_title(draft)
    text = _join(words[:_MOST])
    return text[:1].upper() + text[1:]


def _verb_title(draft: Draft) -> list[str]:
    group, tokens = draft.group, draft.scene.tokens
    assert group is not None
    first = group.first
    while group.form == "infinitive" and first < group.head and tokens[first].tag != "X":
        first += 1
    if draft.is_silence and group.governor is not None:
        first = group.governor.first
    tail = _tail(draft, draft.scene, first)
    subject = _names(draft)
    if group.form == "participle" or (group.form == "ing" and not subject):
        noun = draft.scene.clauses.phrase_at.get(group.first - 1)
        subject = _words(tokens, noun.first, noun.last) if noun is not None and not subject else subject
    if not subject and group.subject:
        phrase = group.subject[0]
        subject = [] if tokens[phrase.head].tag == "R" else _words(tokens, phrase.first, group.subject[-1].last)
    if group.form in ("infinitive", "ing") and subject and not draft.is_silence:
        tail = _to(group.form, tail)
    return subject[:7] + tail


def _to(form: str, tail: list[str]) -> list[str]:
    return (["to", *tail] if form == "infinitive" else tail)[:_MOST]


def _names(draft: Draft) -> list[str]:
    """The doers' canonical names, joined as in a headline."""
    names = draft.doers[:3]
    if not names:
        return []
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    return joined.split()


def _tail(draft: Draft, scene: Scene, first: int) -> list[str]:
    """Verb and what follows, up to the end of the clause; times are left to the date."""
    tokens, out = scene.tokens, list[Token]()
    names = {draft.first: ""}
    place, quoted = first, 0
    limit = _MOST - min(5, max(1, len(_names(draft))))
    ordered = {told.words.start for told in draft.told}
    while (
        place < len(tokens)
        and not (place > draft.last and tokens[place].start in ordered)
        and sum(t.text[0].isalnum() or t.tag == "#" for t in out) < limit + 2
    ):
        token = tokens[place]
        past = place > draft.last
        if token.tag in _BREAKS or (past and token.tag == "W" and token.low != "that") or (past and token.tag == "S"):
            break
        if past and token.tag == "," and not _in_list(scene, place):
            break
        if past and token.tag == "C" and place + 1 < len(tokens) and _starts_clause(scene, place + 1):
            break
        if token.tag == '"':
            quoted += 1
        elif token.tag != "Z" and not (token.tag == "O" and tokens[place - 1].tag == "Z"):
            out.append(token)
        elif out and out[-1].tag == "I" and tokens[place - 1] is out[-1]:
            out.pop()
        place += 1
    del names
    while out and (out[-1].tag in _DANGLING) and out[-1].start > tokens[draft.last].start:
        out.pop()
    return _resolved(out, draft)


def _in_list(scene: Scene, comma: int) -> bool:
    at = scene.clauses.phrase_at
    after = at.get(comma + 1)
    return (
        comma - 1 in at
        and after is not None
        and not after.preposition
        and not ((group := scene.clauses.group_at.get(after.last + 1)) is not None and group.is_finite)
    )


def _starts_clause(scene: Scene, place: int) -> bool:
    """A new verb, or the subject of one, begins here."""
    group = scene.clauses.group_at.get(place)
    if group is not None and group.is_finite:
        return True
    return any(g.subject and g.is_finite and g.subject[0].first == place for g in scene.clauses.groups)


def _resolved(tokens: Sequence[Token], draft: Draft) -> list[str]:
    """Words of the tokens; a pronoun that the actors explain is replaced."""
    others = [name for name in draft.actors if name not in draft.doers]
    out: list[str] = []
    for token in tokens:
        if token.low in ("him", "them", "her") and token.tag == "R" and others:
            out.extend(others[0].split())
        elif token.text[0] in ",’'" and out and len(token.text) < 4:
            out[-1] += token.text
        else:
            out.append(token.text)
    return out


def _noun_title(draft: Draft) -> list[str]:
    phrase, scene = draft.phrase, draft.scene
    assert phrase is not None
    tokens = scene.tokens
    first = phrase.first
    while first < phrase.head and (
        tokens[first].tag in ("D", "Z", "O") or tokens[first].low in ("same", "last", "next")
    ):
        first += 1
    out = _words(tokens, first, phrase.head)
    named = _around(draft)
    text = " ".join(out + named)
    missing = [name for name in draft.actors if name.split()[-1] not in text]
    if missing and len(draft.actors) > 1 and "between" not in named and "with" not in named:
        out += ["of", *_list(draft.actors)]
    elif missing and len(missing) == len(draft.actors) and not named:
        out = [*(_list(draft.actors[:1])[0:-1]), _owned(_list(draft.actors[:1])[-1]), *out] if draft.actors else out
    return out + named


def _owned(word: str) -> str:
    return word + ("’" if word.endswith("s") else "’s")


def _list(names: Sequence[str]) -> list[str]:
    names = list(names[:3])
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
    return joined.split()


def _around(draft: Draft) -> list[str]:
    """Prepositional phrases behind the noun: "between … in …"."""
    scene, phrase = draft.scene, draft.phrase
    assert phrase is not None
    place, out = phrase.head + 1, list[str]()
    while place < len(scene.tokens) and len(out) < _MOST:
        token = scene.tokens[place]
        if token.tag == "Z":
            place += 1
            continue
        following = scene.clauses.phrase_at.get(place)
        if token.tag == "I" and token.low in (
            "with",
            "between",
            "in",
            "at",
            "on",
            "of",
            "over",
            "for",
            "from",
            "against",
        ):
            if scene.clauses.phrase_at.get(place + 1) is None:
                break
            if scene.tokens[scene.clauses.phrase_at[place + 1].head].tag in ("Z", "R"):
                break
            out.append(token.text)
        elif following is not None and following.first == place and out:
            out.extend(_words(scene.tokens, following.first, following.last))
            place = following.last
        elif token.tag in (",", "C") and out and place + 1 in scene.clauses.phrase_at and _in_list(scene, place):
            out.append(token.text) if token.tag == "C" else out.__setitem__(-1, out[-1] + ",")
        else:
            break
        place += 1
    while out and out[-1].lower() in (
        "with",
        "between",
        "in",
        "at",
        "on",
        "of",
        "over",
        "for",
        "from",
        "and",
        "against",
    ):
        out.pop()
    return out


def _words(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    out: list[str] = []
    for token in tokens[first : last + 1]:
        if token.tag in ("Z", '"'):
            continue
        if token.tag == "O" and out:
            out[-1] += token.text
        elif token.tag == "," and out:
            out[-1] += ","
        else:
            out.append(token.text)
    return out


def _join(words: Sequence[str]) -> str:
    words = list(words)
    while words and words[-1].lower().strip(",") in _TRAILING:
        words.pop()
    return _GLUE.sub(lambda match: match.group(1) or match.group(2), " ".join(words)).strip(' ,;:–—-“”"')


_TRAILING = frozenset(
    "a an the of in on at to for with by from and or but that his her its their as about into over after before would"
    " will has have had is was were be been not between against".split()
)
