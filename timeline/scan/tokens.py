"""Cut a stretch of text into words with their places."""

import re

__all__ = ["BREAK", "MONEY", "cut", "words_of"]

BREAK = re.compile(r"\n[^\S\n]*\n\s*")
"""A paragraph break; it counts as a word that no rule knows."""
MONEY = frozenset("$£€¥")

_TOKEN = re.compile(
    r"""
      \d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?!\w)      # ISO date
    | [$£€¥]\s?\d[\d.,]*                                   # money is one word, and no number
    | \d+(?:[.,:/]\d+)*(?:[^\W\d_]+|%)?                    # 12 1,200 10:30 9/11 12th 1990s 8pm 40%
    | ['’‘`]\d0s(?!\w)                                     # '80s
    | ['’][sS](?!\w)
    | (?:[^\W\d_]\.)+[^\W\d_](?!\w)\.?                   # a.m. U.S. B.C
    | [QqHh][1-4](?!\w)
    | [^\W\d_]+\.?
    | \n[^\S\n]*\n\s*
    | [^\s]
    """,
    re.VERBOSE,
)


def cut(text: str) -> list[re.Match[str]]:
    """Return the words of a text; a full stop stays on its word, a paragraph break is a word."""
    return list(_TOKEN.finditer(text))


def words_of(phrase: str) -> list[str]:
    """Return the words of a phrase from a word list."""
    return _TOKEN.findall(phrase)
