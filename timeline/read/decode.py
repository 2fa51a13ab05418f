"""Bytes of pages as text, whatever their headers claim: always some text, never an error."""

import codecs
import functools
import re

__all__ = ["decoded"]

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_LATIN = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "iso8859-1", "l1"}
"""Names under which pages mean the code page of Windows, which holds them all (WHATWG, Encoding Standard, 4.2)."""


def decoded(data: bytes, told: str = "") -> str:
    """Return the text of a page; ``told`` is the encoding that its server named.

    In this order: a byte order mark; UTF-8, if most letters beyond ASCII fit, since those of other encodings hardly do;
    what the server told; what the page's head says; else Windows-1252. Bytes that do not fit become U+FFFD, and control
    characters, which no page can hold, spaces.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(name, "replace"))
    try:
        return _clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        if sum(letter > "\x7f" for letter in text) > 2 * text.count("\ufffd"):
            return _clean(text)
        names = (told, *(name.decode("ascii") for name in _declared().findall(data[:2048])), "cp1252")
        known = next(name for name in map(_known, names) if name and name != "utf-8")
        return _clean(data.decode(known, "replace"))


def _known(name: str) -> str:
    """Return the name of an encoding of text that exists; a page cannot ask for any other."""
    name = name.strip().lower()
    if name in _LATIN:
        return "cp1252"
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    return info.name if getattr(info, "_is_text_encoding", False) and not name.startswith("utf-7") else ""


def _clean(text: str) -> str:
    """Return a text that a parser of markup takes: XML's line on its encoding is no longer true."""
    return _control().sub(" ", re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text))


@functools.cache
def _control() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@functools.cache
def _declared() -> re.Pattern[bytes]:
    return re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._-]{2,30})""")
