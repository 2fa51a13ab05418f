"""Pieces of HTML as plain text, as feeds carry them."""

import functools
import re
from html.parser import HTMLParser

__all__ = ["plain"]

_BLOCKS = frozenset(
    """
    address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p
    pre section table tr ul
    """.split()
)
_DEAD = frozenset(("head", "iframe", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"))


def plain(markup: str) -> str:
    """Return the text of a piece of HTML, or of a text: a blank line between blocks, no scripts, entities resolved."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    paragraphs = (" ".join(piece.split()) for piece in "".join(reader.pieces).split("\n"))
    text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
    return _control().sub("\ufffd", text)


class _Reader(HTMLParser):
    """Gathers the text between tags; each block is set off by a newline."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._dead: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its signature
        if tag in _DEAD:
            self._dead.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._dead:
            del self._dead[self._dead.index(tag) :]
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._dead:
            paragraphs = re.split(r"\n[ \t\r]*\n\s*", data)
            self.pieces.append("\n".join(paragraph.replace("\n", " ") for paragraph in paragraphs))


@functools.cache
def _control() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
