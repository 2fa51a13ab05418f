"""Front matter: ``key: value`` lines between two ``---`` lines at the head of a file.

The shape is the one that Jekyll and Hugo made common; of YAML it takes only single-line texts.
"""

import functools
import re
from collections.abc import Iterator, Mapping

from attrs import frozen

__all__ = ["FrontMatter", "RepeatedKey", "UnclosedBlock", "split_front_matter"]

_NAMES = {name: name for name in ("id", "title", "published", "source", "url", "origin")} | {"date": "published"}
"""The keys taken, and the field each fills; ``date`` is what Jekyll and Hugo call the day of publication."""


@frozen
class FrontMatter:
    """What the block says, and the offset in the text where the body begins (0 where there is no block)."""

    fields: Mapping[str, str]
    body: int


class RepeatedKey(ValueError):
    """A key is given twice with different values; holds the field."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class UnclosedBlock(ValueError):
    """A block gives fields of an article and is then broken off; holds the line, counted from 1, where it is."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def split_front_matter(text: str) -> FrontMatter:
    """Return the front matter of a text; none if what a first line ``---`` opens holds no field of an article.

    Keys may be written in any case and values with or without quotes; keys that an article has no field for, comments
    and indented lines are passed over. ``published`` wins over ``date``.

    Raises
    ------
    RepeatedKey
        If a field is given two different values.
    UnclosedBlock
        If fields are given and the block is not closed, or something else stands in it: as text it would be told.
    """
    pairs: list[tuple[str, str]] = []
    number = 1
    for line, end in _lines_of_block(text):
        number += 1
        if line in ("---", "..."):
            return FrontMatter(_fields(pairs), end)
        if not line or line[0] in " \t#-":
            continue
        match = _pair().fullmatch(line)
        if match is None:
            break
        pairs.append((match[1].lower(), _unquoted((match[2] or "").strip())))
    if any(key in _NAMES and value for key, value in pairs):
        raise UnclosedBlock(number)
    return FrontMatter({}, 0)


def _lines_of_block(text: str) -> Iterator[tuple[str, int]]:
    """Yield the lines after an opening ``---``, each without its end and with the offset of the next."""
    if not text.startswith("---"):
        return
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end].rstrip()
        if start == 0 and line != "---":
            return
        if start > 0:
            yield line, min(end + 1, len(text))
        start = end + 1


def _fields(pairs: list[tuple[str, str]]) -> dict[str, str]:
    given: dict[str, str] = {}
    for key, value in pairs:
        if key in _NAMES and given.setdefault(key, value) != value:
            raise RepeatedKey(key)
    ranked = sorted(given, key=lambda key: key != _NAMES[key], reverse=True)
    return {_NAMES[key]: given[key] for key in ranked if given[key]}


def _unquoted(value: str) -> str:
    quote = value[:1]
    if len(value) < 2 or quote not in ("'", '"') or value[-1] != quote:
        return value
    inner = value[1:-1]
    return inner.replace("''", "'") if quote == "'" else re.sub(r"\\([\\\"])", r"\1", inner)


@functools.cache
def _pair() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*)|)")
