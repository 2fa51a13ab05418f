"""Split an article into paragraphs and sentences, each with the kind of block it stands in."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.article import Article, Block, Sentence, Span
from timeline.scan.furniture import blocks

if TYPE_CHECKING:
    from timeline.lexicon import Lexicon, Words

__all__ = ["sentences"]

_STOP = re.compile(r"(?<!\s)(?:[!?]+|\.(?:\s?\.){0,3}|…\.?)(?:[\"”’')\]]+|\s?\"(?=\s|$))?(?=\s|$)")
_LAST_WORD = re.compile(r"[\w.&’'-]*$")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_NEXT = re.compile(r"\s+(?:[“\"‘'(\[•*–—-]\s*)*([^\s.,;:!?”\"’)\]]*)")
_OPEN_ENDS = frozenset("DITCSWM")
"""Tags of words that cannot end a line that is complete: "for any" goes on in the next line."""


def sentences(article: Article, lexicon: "Lexicon") -> tuple[Sentence, ...]:
    """Return the sentences of an article in text order, each with its kind of block.

    Front matter (everything before ``article.body``) is left out. A headline, a by-line or a list item without a stop
    is a sentence of its own.
    """
    words = lexicon.words
    spans = list(_paragraphs(article.text, article.body, words))
    kinds = blocks([article.text[start:end] for start, end in spans], article.title, lexicon)
    found: list[Sentence] = []
    for number, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True)):
        cuts = _split(article.text, start, end, words) if kind is not Block.HEADLINE else [(start, end)]
        found.extend(Sentence(Span(article.id, first, last), number, kind) for first, last in cuts)
    return tuple(found)


def _paragraphs(text: str, body: int, words: "Words") -> Iterator[tuple[int, int]]:
    """Yield paragraphs: lines, save that a line cut in mid-sentence is joined with the next."""
    begun: int | None = None
    last = body
    for start, end in _lines(text, body):
        if end <= start:
            if begun is not None:
                yield begun, last
            begun = None
            continue
        if begun is not None and not _goes_on(text[begun:last], text[start:end], words):
            yield begun, last
            begun = None
        begun = start if begun is None else begun
        last = end
    if begun is not None:
        yield begun, last


def _lines(text: str, body: int) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"[^\n]*(?:\n|$)").finditer(text, body):
        line = match.group()
        stripped = line.strip()
        start = match.start() + (len(line) - len(line.lstrip()) if stripped else 0)
        yield start, start + len(stripped)


def _goes_on(line: str, after: str, words: "Words") -> bool:
    """The line break falls inside a sentence: a small letter follows, or the line ends in a word that wants another."""
    if after[:1].islower() and line[-1:] not in ".!?":
        return True
    last = line.rsplit(None, 1)[-1]
    word = words.words.get(last.lower())
    return last.islower() and word is not None and word.closed in _OPEN_ENDS and word.closed != "" and len(line) > 40


def _split(text: str, start: int, end: int, words: "Words") -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    begun = start
    for match in _STOP.finditer(text, start, end):
        if match.end() >= end:
            break
        if not _ends_sentence(text, begun, match, end, words):
            continue
        cuts.append((begun, match.end()))
        begun = match.end()
        while begun < end and text[begun].isspace():
            begun += 1
    if begun < end:
        cuts.append((begun, end))
    return cuts


def _ends_sentence(text: str, begun: int, match: re.Match[str], end: int, words: "Words") -> bool:
    follows = _NEXT.match(text, match.end(), end)
    after = follows.group(1) if follows else ""
    if not after or after[:1].islower():
        return False
    mark = match.group()
    known = words.words.get(after.lower())
    starts_anew = known is not None and known.closed in ("D", "R", "C", "S", "I", "W")
    if mark == ".":
        before = _LAST_WORD.search(text, max(begun, match.start() - 30), match.start())
        word = before.group() if before else ""
        if word.lower() in words.abbreviations:
            return starts_anew and "." in word
        if _INITIALS.fullmatch(word):
            return starts_anew
    if mark[0] in "!?" and mark[-1] in "”\"’'":
        return not _attributes(text[match.end() : match.end() + 60], words)
    return True


def _attributes(following: str, words: "Words") -> bool:
    """What follows a quotation is its attribution: a short name and a verb of saying, in either order."""
    for token in following.split()[:5]:
        word = words.words.get(token.rstrip(",.").lower())
        if word is not None and word.lemma in words.stances and word.forms & 4:
            return True
    return False
