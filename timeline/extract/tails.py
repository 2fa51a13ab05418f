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
_JUDGING = frozenset(("praise", "criticize", "say"))
"""Kinds of verbs that can have a stretch of time for an object."""
_BREAKS = frozenset((";", ":", "–", "(", "?", "!", ".", "…", "•", "*"))


@define
class Tail:
    """Words as they are taken in, and after how many of them the title may end."""

    words: list[str] = field(factory=list)
    ends: list[int] = field(factory=list)
    breaks: list[int] = field(factory=list)
    """After how many of them a phrase ends, though more is needed."""

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
        return self.words[: max((end for end in self.ends if end <= room), default=0)]

    def broken(self, room: int, words: Words) -> list[str]:
        """Return what fits up to the end of some phrase, or else of some full word, of a clause that ends too late."""
        fitting = [end for end in self.breaks if end <= room]
        full = [end for end in range(1, room + 1) if not _is_function_word(self.words[end - 1 : end], words)]
        return self.words[: max(fitting or full, default=0)]


def _is_function_word(written: Sequence[str], words: Words) -> bool:
    entry = words.words.get(written[0].lower()) if written else None
    return entry is not None and entry.closed not in ("", "A", "#")


def tail_of(draft: Draft, place: int, words: Words, *, nominal: bool = False) -> Tail:
    """What follows the verb, up to the end of the clause; behind a noun, only what prepositions bring."""
    walk = _Walk(draft, words, nominal)
    ordered = {told.words.start for told in draft.told}
    tokens = draft.scene.tokens
    if nominal or draft.group is None or not _needs_object(draft.group, words):
        walk.tail.may_end()
    while 0 <= place < len(tokens) and len(walk.tail.words) <= MOST:
        if tokens[place].start in ordered and tokens[place].tag not in "VXM":
            break
        place = walk.step(place)
    return walk.tail


@define
class _Walk:
    """A walk along a clause that takes in phrases, verbs and single words; each step returns where the next begins.

    A negative place is the end.
    """

    draft: Draft
    words: Words
    nominal: bool
    tail: Tail = field(factory=Tail)
    open_clause: bool = False
    """A subject has been taken in whose verb is still to come."""

    def step(self, place: int) -> int:
        clauses, tokens = self.draft.scene.clauses, self.draft.scene.tokens
        phrase, group = clauses.phrase_at.get(place), clauses.group_at.get(place)
        loose = self.nominal and tokens[place - 1].tag not in "IC,"
        if phrase is not None and phrase.first == place and not loose:
            return self._phrase(phrase)
        if self.nominal and group is not None and not self._promised(group, place):
            return -1
        if group is not None and group.first <= place <= group.last and tokens[place].tag in "VXMT-":
            return self._verb(group, place)
        return self._word(place)

    def _phrase(self, phrase: Phrase) -> int:
        scene = self.draft.scene
        named = _named(self.draft, scene, phrase, self.tail)
        for text in named:
            self.tail.add(text)
        is_subject = any(
            phrase in g.subject
            and g.first > phrase.last
            and not g.relative
            and g.form not in ("participle", "ing")
            and not (g.form == "infinitive" and _is_reduced(scene, phrase))
            for g in scene.clauses.groups
        )
        self.open_clause = self.open_clause or is_subject
        if not self.open_clause:
            self.tail.breaks.append(len(self.tail.words))
        if named and not self.open_clause and not _clings(scene, phrase, self.words):
            self.tail.may_end()
        return phrase.last + 1

    def _promised(self, group: Group, place: int) -> bool:
        """The infinitive that says what was promised or planned: "a pledge to buy arms"."""
        tokens, phrase = self.draft.scene.tokens, self.draft.phrase
        if phrase is None or group.form != "infinitive" or place != phrase.last + 1:
            return False
        self.nominal = tokens[phrase.head].low not in self.words.intents
        return not self.nominal

    def _verb(self, group: Group, place: int) -> int:
        tokens = self.draft.scene.tokens
        if group.is_finite and not self.open_clause and not _is_complement(group, place):
            return -1
        for part in tokens[place : group.last + 1]:
            if part.tag not in ("Z", '"'):
                self.tail.add(part.text)
        after = tokens[group.last + 1] if group.last + 1 < len(tokens) else None
        if self.open_clause and group.form == "participle":
            return group.last + 1  # "that land held by farmers …": the verb of the clause is still to come
        self.open_clause = False
        if after is None or not (
            _needs_object(group, self.words) or _goes_on(group, after, self.words.syntax.particles)
        ):
            self.tail.may_end()
        elif group.passive:
            self.tail.breaks.append(len(self.tail.words))  # "to be lifted by …": whole enough, where no more fits
        return group.last + 1

    def _word(self, place: int) -> int:
        draft, scene = self.draft, self.draft.scene
        tokens, token = scene.tokens, scene.tokens[place]
        if draft.is_statement and token.tag == ":" and place + 1 < len(tokens) and tokens[place + 1].tag == '"':
            self.tail.add(token.text)
            return place + 1
        if token.text == "-" and self.tail.words and tokens[place - 1].end == token.start:
            self.tail.words[-1] += token.text
            return place + 1
        if self._is_object_time(place):
            self.tail.add(token.text)
            return place + 1
        wrong = self.nominal and token.tag not in ("I", "C", ",", "Z", "A")
        if wrong or (_ends(draft, place) and not _compares(scene, place)):
            return -1
        if token.tag in ("I", "C") and _is_time(scene, place + 1):
            return _past_time(scene, place + 1)
        if token.low in scene.words.syntax.beside_times and place + 1 < len(tokens) and tokens[place + 1].tag == "Z":
            return place + 1
        if token.tag not in ('"', "Z"):
            self.tail.add(token.text)
        if self._closes(place):
            self.tail.may_end()
        return place + 1

    def _is_object_time(self, place: int) -> bool:
        """A stretch of time right behind a verb that has no other object is its object: "hailed the past two weeks"."""
        draft, tokens = self.draft, self.draft.scene.tokens
        group = draft.group
        if group is None or draft.phrase is not None or draft.kind not in _JUDGING:
            return False
        behind = tokens[group.last + 1 : place + 1]
        return (
            bool(behind)
            and behind[0].low in self.words.syntax.definite
            and all(t.tag in ("D", "Z", "#") for t in behind)
        )

    def _closes(self, place: int) -> bool:
        """The title may end behind an adverb of manner, and behind a sum that counts nothing."""
        tokens = self.draft.scene.tokens
        token = tokens[place]
        if token.tag == "#":
            after = tokens[place + 1].tag if place + 1 < len(tokens) else ""
            return after not in ("#", "N", "P") and not self.open_clause
        return (token.tag == "A" and token.text.endswith("ly")) or (
            token.low in self.words.syntax.manner
            or (token.low in self.words.syntax.particles and place > 0 and tokens[place - 1].tag == "V")
        )


def _compares(scene: Scene, place: int) -> bool:
    """Read: "Hailed the deal as a success", "as much as ten": an "as" with no verb of its own."""
    tokens = scene.tokens
    if tokens[place].low != "as" or place + 1 >= len(tokens):
        return False
    if tokens[place + 1].low in ("much", "many") or (place and tokens[place - 1].low in ("much", "many")):
        return True
    if scene.clauses.phrase_at.get(place + 1) is None:
        return False
    clause = next((group for group in scene.clauses.groups if group.first > place and group.is_finite), None)
    between = tokens[place : clause.first] if clause is not None else []
    return clause is None or any(token.tag in (",", ";", "W", '"') for token in between)


def _ends(draft: Draft, place: int) -> bool:
    """A mark, a relative or subordinate clause, or a new clause begins here."""
    scene, tokens = draft.scene, draft.scene.tokens
    token = tokens[place]
    if token.low in scene.words.syntax.questions and draft.is_silence:
        return False
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


def _is_reduced(scene: Scene, phrase: Phrase) -> bool:
    """A participle describes the phrase: "a pump designed to lift oil"."""
    group = scene.clauses.group_at.get(phrase.last + 1)
    return group is not None and group.form == "participle"


def _is_complement(group: Group, place: int) -> bool:
    """A finite verb right behind its own subject or a relative "that" goes on with the clause."""
    return bool(group.subject) and group.subject[-1].last == place - 1


def _needs_object(group: Group, words: Words) -> bool:
    if group.passive:
        return False
    return any(not phrase.preposition for phrase in group.objects) or group.lemma in words.stances


def _goes_on(group: Group, after: Token, particles: frozenset[str]) -> bool:
    """What stands right behind a verb completes it: a preposition where it has no clause of its own, "were to"."""
    if group.passive:
        return after.low == "by"
    if after.low in particles:
        return True
    if after.tag == "T" and group.lemma in ("be", "have"):
        return True
    return after.tag in ("I", "T", "S", "W") and not group.is_finite


def _clings(scene: Scene, phrase: Phrase, words: Words) -> bool:
    """What follows belongs so closely to the phrase that no title should part them."""
    tokens, place = scene.tokens, phrase.last + 1
    if place + 1 >= len(tokens):
        return False
    token, head = tokens[place], tokens[phrase.head].low
    if token.tag == "T" and tokens[place + 1].tag in ("V", "X"):
        return (
            head in words.syntax.incomplete
            or head in words.intents
            or head in words.readiness
            or head in words.noun_heads
            or head.endswith("ness")
        )
    if head in scene.words.syntax.at_bounds and phrase.preposition == "at":
        return True  # "at least some of them"
    if token.low == "from" and place + 1 in scene.clauses.group_at:
        return True  # "to prevent him from leaving"
    if token.text == "-" and token.start == tokens[phrase.last].end:
        return True
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
    if phrase.head in draft.meant and phrase.first == phrase.last:
        return draft.meant[phrase.head].split()
    if token.low in scene.words.syntax.reflexives and draft.group is None and len(draft.actors) == 1:
        return draft.actors[0].split()
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
        if token.tag in ("Z", '"'):
            continue
        if token.tag == "O" and place and tokens[place - 1].tag == "Z":
            out.words = out.words or ["the"]
            continue
        out.add(token.low if token.tag == "D" else token.text)
    return out.words
