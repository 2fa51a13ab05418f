"""Words of a sentence with a tag each: dictionary look-ups and the word before decide between verb and noun.

Tags: D determiner, N noun or adjective, P name, O possessive mark, Z time, # number, R pronoun, W relative, V verb,
X auxiliary, M modal, T "to", - negation, A adverb, I preposition, S subordinator, C coordinator; quotation marks are
``"``, dashes ``–``, and other marks stand for themselves.
"""

import re
from collections.abc import Collection, Sequence

from attrs import define, field

from timeline.lexicon import PLAIN, Word, Words

__all__ = ["Token", "is_title_case", "tag_names", "tokenize"]

_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words; those below with a space or comma behind them come to the same
    r"|[’'](?:s|re|ve|m|d|ll|S)\b|(?:[^\W\d_]\.){2,}(?:[-–‑](?=[^\W_])[^\W_]+)?"
    r"|[$€£#]?\d(?:[\d,.]*\d)?(?:–\d+(?![\d,.]*\d))?(?:[^\W\d_]+|%)?"
    r"|[^\W_](?:[’'](?=[^\W\d_]{3}))?[^\W_]*(?:(?<=n)[’']t\b)?(?:[-–‑&/](?=[^\W_])[^\W_]+)*"
    r"|[“”\"]|…|\.{2,}|—|–|--+|[^\s\w]|_"
)
_BLANK = Word()
_DASHES = frozenset("—–")
_QUOTES = frozenset('“”"')
_TRANSPARENT = frozenset(('"', "(", "–", "•", "*"))
"""Marks behind which a sentence is as fresh as before."""
_COMMON_ENDINGS = (
    "ats",
    "ers",
    "ors",
    "ians",
    "ists",
    "ings",
    "ions",
    "ments",
    "ities",
    "ing",
    "ion",
    "ment",
    "ity",
    "ness",
)


@define(eq=False)
class Token:
    """One word or mark: offsets in the article, how it is written, its tag and dictionary entry."""

    start: int
    end: int
    text: str
    low: str
    word: Word
    tag: str = ""
    forms: int = 0
    lemma: str = ""
    kind: str = field(default=PLAIN)


def tokenize(text: str, start: int, end: int, words: Words) -> list[Token]:
    """Return the tokens of a stretch of text, tagged as far as the dictionary alone can."""
    tokens: list[Token] = []
    seen = _seen(words)
    for match in _TOKEN.finditer(text, start, end):
        written = match[0]
        first, last = match.span()
        if written == "." and tokens and tokens[-1].low in words.abbreviations and tokens[-1].end == first:
            continue
        if written == "." and tokens and tokens[-1].end == first and _is_initial(text, last, end, tokens[-1]):
            tokens[-1].text, tokens[-1].end = tokens[-1].text + ".", last
            continue
        tokens.append(Token(first, last, written, *(seen.get(written) or _look_up(written, words, seen))))
    return tokens


def _is_initial(text: str, place: int, end: int, token: Token) -> bool:
    """A capital with a full stop inside a sentence, before another capital: "J. D. Holm"."""
    alone = len(token.text) == 1 and token.text.isupper() and token.low != "i"
    return alone and place + 1 < end and text[place] == " " and text[place + 1].isupper()


_Entry = tuple[str, Word, str, int, str, str]
"""What a token has by its writing alone: small letters, dictionary entry, tag, forms, lemma, kind."""
_Seen = dict[str, _Entry]
_SEEN: list[tuple[Words, _Seen]] = []
"""What is known of each way that words of a language are written."""
_REMEMBERED = 50_000
"""Ways that are remembered; a memory that is full forgets all and begins anew."""
_LONG = 40
"""Characters of the longest that is."""


def _seen(words: Words) -> _Seen:
    for known, seen in _SEEN:
        if known is words:
            return seen
    _SEEN.append((words, {}))
    return _SEEN[-1][1]


def _look_up(written: str, words: Words, seen: _Seen) -> _Entry:
    low = written.lower()
    word = words.words.get(low, _BLANK)
    entry = (low, word, _mark(written, low, word, words), word.forms, word.lemma or low, word.kind)
    if len(written) <= _LONG:
        if len(seen) >= _REMEMBERED:
            seen.clear()
        seen[written] = entry
    return entry


def _mark(written: str, low: str, word: Word, words: Words) -> str:
    first = written[0]
    if written == "-":
        return "–"
    if first in _QUOTES:
        return '"'
    if first.isdigit() or (first in "$€£#" and len(written) > 1):
        return "#"
    if low in ("’s", "'s"):
        return "O"
    if word.closed:
        return word.closed
    if first.isalpha():
        if first.islower() and not written.islower() and written[1:2].isupper():
            return "P"
        return "Z" if first.isupper() and low.rstrip(".") in words.calendar else ""
    return "–" if first in _DASHES or written.startswith("--") else ("O" if first in "’'" else first)


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Most long words begin with a capital, as in headlines; capitals then tell no name."""
    if len(tokens) > 24 or (tokens and tokens[-1].text == "."):
        return False
    long = [token for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(long) >= 3 and sum(token.text[0].isupper() for token in long) * 4 > len(long) * 3


def tag_names(tokens: Sequence[Token], known: Collection[str], lower: Collection[str], given: Collection[str]) -> None:
    """Tag names: capitals inside the sentence; at its start, or in a headline, only words known for names.

    ``known`` are words seen with a capital inside sentences of the article, ``lower`` those seen with a small letter,
    ``given`` the language's given names.
    """
    shouting = is_title_case(tokens)
    fresh = True
    for index, token in enumerate(tokens):
        if not token.text[0].isupper() and token.tag != "Z":
            if token.tag not in _TRANSPARENT:
                fresh = token.tag == ":"
            elif token.tag == '"':
                fresh = True
            continue
        first = token.text[0]
        leads = index + 1 < len(tokens) and tokens[index + 1].text[0].isupper()
        common = bool(token.word.noun) and index > 0 and tokens[index - 1].low in ("a", "an")
        if token.tag == "Z" and token.low in given and leads and index and tokens[index - 1].tag not in ("I", "#", "Z"):
            token.tag = "" if tokens[index + 1].tag == "Z" else "P"
        if first.isupper() and token.tag != "Z" and not common:
            unsure = fresh or shouting
            acronym = len(token.text) > 1 and token.text.isupper() and not token.word.closed
            if token.word.closed and (unsure or token.low != "us"):
                if token.text == "US":
                    token.tag = "P"
            elif (
                not unsure or token.low in known or (acronym and not shouting) or _is_strange(token, lower, leads=leads)
            ) or (leads and token.low in given):
                token.tag = "P"
        fresh = False


def _is_strange(token: Token, lower: Collection[str], *, leads: bool) -> bool:
    """No known word, and not built like a common noun unless another capital follows."""
    word = token.word
    if not leads and token.low.endswith(_COMMON_ENDINGS):
        return False
    return not (word.closed or word.forms or word.noun is not None or token.low in lower or token.low.endswith("ly"))
