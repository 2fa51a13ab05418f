"""What follows a verb or noun in its clause, in words, and where a title may end."""

from collections.abc import Sequence

from attrs import define, field

from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.extract.subjects import list_goes_on
from timeline.extract.syntax import Group, Phrase
from timeline.extract.tokens import Token
from timeline.lexicon import Words

__all__ = ["MOST", "Tail", "phrase_words", "tail_of"]

MOST = 12
_BREAKS = frozenset((";", ":", "–", "(", "?", "!", ".", "…", "•", "*"))


@define
class Tail:
    """Words as they are taken in, and after how many of them the title may end."""

    words: list[str] = field(factory=list)
    ends: list[int] = field(factory=list)

    def add(self, text: str) -> None:
        """Take in one word; a mark, or what an apostrophe begins, joins the word before."""
        if self.words and (text in ",%" or text[0] in "’'"):
            self.words[-1] += text
        else:
            self.words.append(text)

    def may_end(self) -> None:
        """The title may end here."""
        self.ends.append(len(self.words))

    def cut(self, room: int) -> list[str]:
        """Return as many words as there is room for, up to the last place where the title may end."""
        fitting = [end for end in self.ends if end <= room]
        return self.words[: fitting[-1] if fitting else room]


def tail_of(draft: Draft, place: int, words: Words, *, nominal: bool = False) -> Tail:
    """What follows the verb, up to the end of the clause; behind a noun, only what prepositions bring."""
    scene, tokens, tail = draft.scene, draft.scene.tokens, Tail()
    ordered = {told.words.start for told in draft.told}
    tail.may_end()
    open_clause = False
    while place < len(tokens) and len(tail.words) <= MOST and tokens[place].start not in ordered:
        phrase, group = scene.clauses.phrase_at.get(place), scene.clauses.group_at.get(place)
        token = tokens[place]
        if phrase is not None and phrase.first == place and not (nominal and tokens[place - 1].tag not in "IC,"):
            named = _named(draft, scene, phrase, tail)
            for text in named:
                tail.add(text)
            place = phrase.last + 1
            is_subject = any(
                phrase in g.subject and g.first > phrase.last and not g.relative for g in scene.clauses.groups
            )
            open_clause = (open_clause and (not named or phrase.preposition == "of")) or is_subject
            if named and not open_clause and not _clings(scene, phrase, words):
                tail.may_end()
            continue
        if nominal and group is not None:
            break
        if group is not None and group.first <= place <= group.last and token.tag in ("V", "X", "M", "T", "-"):
            if group.is_finite and not open_clause and not _is_complement(group, place):
                break
            for part in tokens[place : group.last + 1]:
                if part.tag not in ("Z", '"'):
                    tail.add(part.text)
            place, open_clause = group.last + 1, False
            if not _needs_object(group, words) or place >= len(tokens):
                tail.may_end()
            continue
        if draft.is_statement and token.tag == ":" and place + 1 < len(tokens) and tokens[place + 1].tag == '"':
            tail.add(token.text)
            place += 1
            continue
        if (nominal and token.tag not in ("I", "C", ",", "Z", "A")) or _ends(draft, place):
            break
        if token.tag in ("I", "C") and _is_time(scene, place + 1):
            place = _past_time(scene, place + 1)
            continue
        if token.tag not in ('"', "Z"):
            tail.add(token.text)
        if (token.tag == "A" and token.text.endswith("ly")) or token.low in ("together", "again", "abroad"):
            tail.may_end()
        place += 1
    return tail


def _ends(draft: Draft, place: int) -> bool:
    """A mark, a relative or subordinate clause, or a new clause begins here."""
    scene, tokens = draft.scene, draft.scene.tokens
    token = tokens[place]
    if token.tag in _BREAKS or token.tag == "S" or (token.tag == "W" and token.low != "that"):
        return True
    if token.tag == "W" and draft.is_statement:
        return False
    if token.low == "nor":
        return not draft.is_silence
    if token.tag == "W":
        before = scene.clauses.group_at.get(place - 1)
        return before is None and scene.clauses.phrase_at.get(place - 1) is not None
    if token.tag == ",":
        return not list_goes_on(scene.clauses, place)
    return token.tag == "C" and place + 1 < len(tokens) and _starts_clause(scene, place + 1)


def _is_complement(group: Group, place: int) -> bool:
    """A finite verb right behind its own subject or a relative "that" goes on with the clause."""
    return bool(group.subject) and group.subject[-1].last == place - 1


def _needs_object(group: Group, words: Words) -> bool:
    if group.passive:
        return False
    return any(not phrase.preposition for phrase in group.objects) or group.lemma in words.stances


def _clings(scene: Scene, phrase: Phrase, words: Words) -> bool:
    """What follows belongs so closely to the phrase that no title should part them."""
    tokens, place = scene.tokens, phrase.last + 1
    if place + 1 >= len(tokens):
        return False
    token, head = tokens[place], tokens[phrase.head].low
    if token.tag == "T" and tokens[place + 1].tag == "V":
        return head in words.intents or head.endswith("ness")
    pair = phrase.preposition == "between" and token.tag in ("C", ",")
    return token.low == "of" or pair


def _is_time(scene: Scene, place: int) -> bool:
    """A time, and nothing else, follows."""
    tokens = scene.tokens
    while place < len(tokens) and tokens[place].tag in "D#A":
        place += 1
    if place >= len(tokens) or tokens[place].tag != "Z":
        return False
    phrase = scene.clauses.phrase_at.get(place)
    return phrase is None or phrase.head <= place or tokens[phrase.head].tag == "Z"


def _past_time(scene: Scene, place: int) -> int:
    tokens = scene.tokens
    while place < len(tokens) and tokens[place].tag in "D#A":
        place += 1
    while place < len(tokens) and tokens[place].tag == "Z":
        place += 1
    return place


def _starts_clause(scene: Scene, place: int) -> bool:
    """A new verb, or the subject of one, begins here."""
    group = scene.clauses.group_at.get(place)
    if group is not None and group.is_finite:
        return True
    return any(g.subject and g.is_finite and g.subject[0].first == place for g in scene.clauses.groups)


def _named(draft: Draft, scene: Scene, phrase: Phrase, tail: Tail) -> list[str]:
    """The phrase in its words; a pronoun that the actors explain is replaced, a bare surname told in full."""
    token = scene.tokens[phrase.head]
    others = [name for name in draft.actors if name not in draft.doers]
    if token.low in ("him", "her") and token.tag == "R" and len(others) == 1:
        return others[0].split()
    if token.low == "me" and draft.speaker is not None and draft.speaker[0].isupper():
        return draft.speaker.split()
    if token.tag == "P" and phrase.first == phrase.last:
        full = next((name for name in others if " " in name and name.split()[-1] == token.text), None)
        if full is not None and full.split()[0] not in tail.words:
            return full.split()
    return phrase_words(scene.tokens, phrase)


def phrase_words(tokens: Sequence[Token], phrase: Phrase) -> list[str]:
    """The words of a phrase without times and quotation marks; possessive marks join the word before."""
    out = Tail()
    for place in range(phrase.first, phrase.last + 1):
        token = tokens[place]
        if token.tag in ("Z", '"') or (token.tag == "O" and place and tokens[place - 1].tag == "Z"):
            continue
        out.add(token.low if token.tag == "D" else token.text)
    return out.words
