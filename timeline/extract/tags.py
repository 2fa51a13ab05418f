"""Tell verbs from nouns by the word before: one small rule for each kind of word that can stand there."""

from collections.abc import Callable, Sequence

from attrs import define

from timeline.extract.tokens import Token
from timeline.lexicon import BASE, ING, PARTICIPLE, PAST, THIRD, Words

__all__ = ["tag_offices", "tag_words"]

_SKIPPED = frozenset('A-"')
"""Verbs whose "to" can be a preposition: "agree to land concessions"."""
_BREAKS = frozenset((",", ";", ":", "S", "W", "C", "–"))
_FOLLOWS = frozenset('IZS".,–T')
_FINITE = PAST | THIRD | BASE
_STARTERS = frozenset("DPR#O")


def tag_words(tokens: Sequence[Token], words: Words) -> None:
    """Give every token that has no tag yet the tag its neighbours call for."""
    floating = words.syntax.floating
    for index, token in enumerate(tokens):
        if token.text == "&" and 0 < index < len(tokens) - 1 and tokens[index - 1].tag == tokens[index + 1].tag == "P":
            token.tag = "P"
        elif token.tag == "O":
            _possessive(tokens, index)
        elif token.low == "while" and index and tokens[index - 1].low in words.syntax.whiles:
            token.tag = "N"
        if token.tag == "A" and (
            _describes(tokens, index) or _ranks(tokens, index, words) or (index and tokens[index - 1].tag in "DO")
        ):
            token.tag = "N"
        if token.tag == "C" and token.low in words.syntax.floating_adverbs and index and tokens[index - 1].tag in "MX":
            token.tag = "A"
        if token.tag == "D" and token.low in floating and _floats(tokens, index):
            token.tag = "A"
        elif token.tag == "" and token.word.noun is not None and index and tokens[index - 1].low in words.falsity.false:
            token.tag = "N"  # "False reports that": no verb has such a subject
        elif token.tag == "":
            _tag(tokens, index, words)


def tag_offices(tokens: Sequence[Token], words: Words) -> None:
    """Make one noun of an office of several words, so that the name behind it stands alone: "Secretary of State"."""
    for index, first in enumerate(tokens):
        for office in words.role_phrases.get(first.low, ()):
            part = tokens[index : index + len(office)]
            if tuple(token.low for token in part) == office:
                for token in part[1:]:
                    token.tag = "N"


def _ranks(tokens: Sequence[Token], index: int, words: Words) -> bool:
    """A rank between a name and a plain noun belongs to the noun: "the U.S. first lady"."""
    if not 0 < index < len(tokens) - 1 or tokens[index].low not in words.syntax.ranks:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    return before.tag == "P" and after.tag == "" and not after.forms and after.text[0].islower()


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """A hyphenated adverb before a noun is an adjective: "face-to-face talks"."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return "-" in tokens[index].text and after is not None and after.tag == "" and bool(after.word.noun)


def _floats(tokens: Sequence[Token], index: int) -> bool:
    """A quantifier between a subject and its verb: "Holm and Ruiz each spoke"."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before is None or after is None or before.tag not in ("P", "N", ",", "R", "–", ")"):
        return False
    return after.tag in ("X", "M") or (bool(after.forms & (PAST | THIRD)) and after.word.noun is None)


def _possessive(tokens: Sequence[Token], index: int) -> None:
    """``’s`` after a pronoun is a verb; a bare apostrophe counts only after an s."""
    before = tokens[index - 1] if index else None
    token = tokens[index]
    if before is not None and before.tag in "RW" and token.low in ("’s", "'s"):
        token.tag = "X"
    elif len(token.text) == 1 and (before is None or not before.low.endswith("s") or before.end != token.start):
        token.tag = '"'


def _before(tokens: Sequence[Token], index: int) -> Token | None:
    """The word that decides: adverbs, quotation marks and time expressions with their preposition are passed over."""
    place = index - 1
    while place >= 0:
        tag = tokens[place].tag
        if tag == "Z":
            place -= 1
            while place >= 0 and tokens[place].tag in "#,Z" and tokens[place + 1].tag in "Z#":
                place -= 1
            if place >= 0 and tokens[place].tag == "I" and tokens[place + 1].tag in "Z#":
                place -= 1
        elif tag in _SKIPPED:
            place -= 1
        else:
            return tokens[place]
    return None


def _tag(tokens: Sequence[Token], index: int, words: Words) -> None:
    token = tokens[index]
    before = _before(tokens, index)
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if not token.forms:
        _guess(token, before, after)
    is_verb = bool(token.forms) and _is_verb(tokens, index, before, after, words)
    if is_verb:
        token.tag = "V"
    elif token.low.endswith("ly") and len(token.low) > 4 and not _is_ly_noun(token, words):
        token.tag = "A"
    else:
        token.tag = "N"


def _is_ly_noun(token: Token, words: Words) -> bool:
    """It only looks like an adverb: "family", "deadly"."""
    return token.word.noun is not None or token.low in words.syntax.ly_words


def _guess(token: Token, before: Token | None, after: Token | None) -> None:
    """Read the form off an unknown word: -ed, -ing, or whatever stands after a modal, or between "to" and an object."""
    if token.text[0].isupper() or token.word.noun is not None:
        return
    low = token.low
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        token.forms, token.lemma = PAST | PARTICIPLE, low[:-2] if low[-3] not in "aeiou" else low[:-1]
    elif low.endswith("ing") and len(low) > 5:
        token.forms, token.lemma = ING, low[:-3]
    elif before is not None and (
        before.tag == "M" or (before.tag == "T" and after is not None and after.tag in ("D", "R"))
    ):
        token.forms = BASE


@define(eq=False)
class _Spot:
    """A word that may be a verb, and what stands around it."""

    tokens: Sequence[Token]
    index: int
    words: Words
    before: Token
    after: Token | None
    forms: int
    noun: bool
    opens: bool


def _is_verb(tokens: Sequence[Token], index: int, before: Token | None, after: Token | None, words: Words) -> bool:
    token = tokens[index]
    forms, noun = token.forms, token.word.noun is not None
    opens = after is not None and (after.tag in _STARTERS or after.low in ("that", "to"))
    if before is None:
        return bool(forms & (PAST | THIRD | ING)) and not noun
    return _RULES.get(before.tag, _after_noun)(_Spot(tokens, index, words, before, after, forms, noun, opens))


def _after_to(spot: _Spot) -> bool:
    verb = spot.tokens[spot.index - 2].lemma if spot.index > 1 else ""
    if spot.noun and spot.tokens[spot.index - 1].low in spot.words.syntax.more:
        return False
    if (
        spot.noun
        and verb in spot.words.syntax.takes_to
        and spot.after is not None
        and spot.after.tag != "P"
        and not spot.after.word.closed
    ):
        return False
    return bool(spot.forms & BASE) or (bool(spot.forms & ING) and not spot.noun)


def _after_modal(spot: _Spot) -> bool:
    return bool(spot.forms & BASE)


def _after_auxiliary(spot: _Spot) -> bool:
    if spot.before.low in spot.words.syntax.be:
        return bool(spot.forms & (ING | PARTICIPLE)) and not (
            spot.noun and spot.forms & BASE and not spot.forms & ING and not spot.forms & PAST
        )
    if spot.before.low in spot.words.syntax.have:
        return bool(spot.forms & PARTICIPLE)
    return bool(spot.forms & BASE)


def _after_determiner(spot: _Spot) -> bool:
    return (
        spot.before.low in spot.words.syntax.standing_alone
        and bool(spot.forms & (THIRD | PAST))
        and (not spot.noun or spot.opens)
        and spot.after is not None
        and spot.after.tag != "N"
    )


def _after_preposition(spot: _Spot) -> bool:
    return bool(spot.forms & ING) and (not spot.noun or spot.opens)


def _after_pronoun(spot: _Spot) -> bool:
    if spot.before.low == "her" and spot.noun and not spot.forms & PAST:
        return False
    return bool(spot.forms & _FINITE) or bool(spot.forms & (ING | PARTICIPLE))


def _after_relative(spot: _Spot) -> bool:
    if spot.noun and spot.before.low == "that" and not spot.forms & (THIRD | PAST):
        return False
    return bool(spot.forms & _FINITE) and not (
        spot.noun and spot.before.low == "that" and not spot.opens and not spot.forms & PAST
    )


def _after_coordinator(spot: _Spot) -> bool:
    for place in range(spot.index - 2, -1, -1):
        if spot.tokens[place].tag == "V":
            shared = spot.tokens[place].forms & spot.forms
            if spot.noun:
                return bool(shared) and (spot.opens or bool(shared & PAST))
            return bool(shared) or bool(spot.forms & PAST)
    return bool(spot.forms & (PAST | THIRD)) and not spot.noun


def _after_comma(spot: _Spot) -> bool:
    if spot.forms & PAST:
        return not spot.noun or spot.opens
    if spot.forms & ING:
        return not spot.noun or spot.opens
    if spot.forms == PARTICIPLE and spot.after is not None and spot.after.tag in ("I", "Z"):
        return True
    to = spot.after is not None and spot.after.low == "to"
    return bool(spot.forms & (THIRD | BASE)) and (not spot.noun or to)


def _after_subordinator(spot: _Spot) -> bool:
    return bool(spot.forms & (ING | PARTICIPLE)) and (not spot.noun or (spot.opens and bool(spot.forms & ING)))


def _after_verb(spot: _Spot) -> bool:
    if spot.forms & BASE and not spot.forms & (ING | PARTICIPLE):
        return spot.before.lemma in spot.words.syntax.causatives and not spot.noun
    if spot.forms & PAST and not spot.forms & PARTICIPLE and not spot.noun:
        return True
    describes = spot.after is not None and spot.after.tag == "" and not spot.after.word.forms
    if spot.forms & PARTICIPLE and describes and not spot.forms & ING:
        return False
    return bool(spot.forms & (ING | PARTICIPLE)) and not spot.noun


def _after_noun(spot: _Spot) -> bool:
    if spot.before.low == "other" and spot.after is not None and spot.after.tag == "" and not spot.after.forms:
        return False  # "other allied officials": it describes the noun
    plural = spot.before.low.endswith("s") and not spot.before.low.endswith("ss")
    if spot.forms & PAST and not (spot.noun and not spot.opens and not spot.forms & PARTICIPLE):
        return not spot.noun or spot.opens or (spot.after is not None and spot.after.tag in _FOLLOWS)
    if spot.forms & PARTICIPLE and not spot.noun:
        return True
    if spot.forms & ING and _ends_phrase(spot):
        return False
    if spot.forms & ING:
        return not spot.noun or (
            spot.opens and spot.after is not None and spot.after.tag != "#" and spot.after.low != "to"
        )
    if spot.forms & THIRD:
        return not spot.noun or (spot.opens and not (plural and spot.before.tag == "N") and not _has_verb(spot))
    if spot.noun:
        return plural and spot.opens
    return plural or _is_made_to(spot)


def _ends_phrase(spot: _Spot) -> bool:
    """A gerund behind a noun that a preposition brought in, with nothing of its own: "a ban on night fishing that"."""
    place = spot.index - 2
    if place < 0 or spot.tokens[place].tag != "I" or spot.before.tag != "N" or spot.before.low.endswith("s"):
        return False
    return spot.after is None or spot.after.tag in ("W", ",", ".", ";", "C")


def _is_made_to(spot: _Spot) -> bool:
    """A bare form behind an object: "let the market decide"."""
    near = spot.tokens[max(0, spot.index - 6) : spot.index]
    return any(token.tag == "V" and token.lemma in spot.words.syntax.causatives for token in near)


def _has_verb(spot: _Spot) -> bool:
    """The clause has a verb already, so that a word that could be a noun is one."""
    for place in range(spot.index - 1, -1, -1):
        tag = spot.tokens[place].tag
        if tag in _BREAKS:
            return False
        if tag == "V":
            return spot.tokens[place].lemma not in spot.words.syntax.telling
    return False


_RULES: dict[str, Callable[[_Spot], bool]] = {
    "T": _after_to,
    "M": _after_modal,
    "X": _after_auxiliary,
    "D": _after_determiner,
    "O": _after_determiner,
    "#": _after_noun,
    "I": _after_preposition,
    "R": _after_pronoun,
    "W": _after_relative,
    "C": _after_coordinator,
    ",": _after_comma,
    "–": _after_comma,
    "(": _after_comma,
    ";": _after_comma,
    ":": _after_comma,
    "S": _after_subordinator,
    "V": _after_verb,
}
