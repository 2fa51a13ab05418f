"""Tell what kind of block a paragraph is: headline, body, caption, or page furniture."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.article import Block

if TYPE_CHECKING:
    from timeline.lexicon import Lexicon, Words

__all__ = ["blocks"]

_LONGEST_FURNITURE = 260
_HEADLINE_WORDS = 22
_FEW_LETTERS = 60
"""Letters from which on a line is told, however many figures it has."""
_TERMINAL = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")
_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=8)
def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(patterns) + ")", re.IGNORECASE)


def blocks(paragraphs: list[str], title: str | None, lexicon: "Lexicon") -> list[Block]:
    """Return the kind of each paragraph, given in page order.

    A box heading ("Get the daily newsletter") takes the next paragraph with it; a comment form takes all that follows.
    """
    words = lexicon.words
    kinds: list[Block] = []
    boxed = tailed = False
    for text in paragraphs:
        line = text.strip()
        tailed = tailed or bool(len(line) < 140 and _pattern(words.tails).match(line))
        if tailed or (boxed and len(line) <= _LONGEST_FURNITURE) or _is_furniture(line, words):
            kinds.append(Block.FURNITURE)
            boxed = not boxed and len(line) < 80 and bool(_pattern(words.boxes).match(line))
            continue
        boxed = False
        kinds.append(_telling(line, title, words))
    return kinds


def _is_furniture(line: str, words: "Words") -> bool:
    letters = len(_LETTER.findall(line, 0, 2 * _FEW_LETTERS))
    if letters < _FEW_LETTERS and len(line) > 2 * _FEW_LETTERS:
        letters = len(_LETTER.findall(line))
    if letters * 2 < len(line) and letters < _FEW_LETTERS:
        return True
    return len(line) <= _LONGEST_FURNITURE and bool(_pattern(words.furniture).match(line))


def _telling(line: str, title: str | None, words: "Words") -> Block:
    if _pattern(words.captions).match(line):
        return Block.CAPTION
    if title and line.casefold() == title.strip().casefold():
        return Block.HEADLINE
    if not _TERMINAL.search(line) and len(line.split()) <= _HEADLINE_WORDS and line[:1] not in "•-*–":
        return Block.HEADLINE
    return Block.BODY
