"""Web pages: the article's text and metadata as trafilatura finds them, the day of publication as strictly as ours."""

import functools
import re
from importlib import import_module
from typing import Any

from timeline.errors import ArticleError, EmptyArticle, UnreadableSource
from timeline.read.claims import day_stated
from timeline.read.decode import decoded
from timeline.read.places import Dated
from timeline.read.raw import Raw
from timeline.read.shown import NO_CHANGES, day_shown
from timeline.read.where import Where

__all__ = ["library", "raw_page"]

_LONGEST = 2_000_000
"""Characters of markup, without scripts and styles, in which an article is looked for; long reports have less."""


def library(name: str, extra: str, place: str) -> Any:
    """Return a library that only some readers need.

    Raises
    ------
    UnreadableSource
        If it is not installed; the remedy names the extra that brings it.
    """
    try:
        return import_module(name)
    except ImportError as error:
        problem = f"needs {name} to be read, which is not installed"
        raise UnreadableSource(place, problem, f"pip install 'newstimeline[{extra}]'") from error


def raw_page(data: bytes, where: Where, charset: str = "", latest: Dated | None = None) -> Raw:
    """Return the article of a web page: its text without menus and comments, a blank line between paragraphs.

    The day of publication is the one that the page's metadata states; or else the one that its address names, or that
    it shows in full beside the text. Scripts are never run and nothing is fetched.

    Raises
    ------
    UnreadableSource, EmptyArticle
        If trafilatura is not installed, or finds no text.
    """
    trafilatura = library("trafilatura", "web", where.place)
    markup = _inert(decoded(data, charset))
    if len(markup) > _LONGEST:
        raise UnreadableSource(where.place, f"has {len(markup)} characters of markup", "save the article alone")
    tree = _parsed(trafilatura, markup, where.place)
    stated = day_stated(tree)
    shown = None if stated.day else day_shown(tree)
    url = where.url or _saved_from(markup) or ""
    text, about = _extracted(trafilatura, tree, url, where.place)
    fields = {
        "title": about.title,
        "source": about.sitename or about.hostname,
        "url": url or about.url,
        "published": stated.day,
    }
    return Raw(
        where.place,
        where.id,
        text,
        {name: " ".join(value.split()) for name, value in fields.items() if value},
        "page metadata",
        where.path,
        body=_after_headline(text, about.title or ""),
        shown=None if shown is None else Dated(shown, "page"),
        latest=latest,
        remarks=stated.remarks,
    )


def _parsed(trafilatura: Any, markup: str, place: str) -> Any:
    tree = trafilatura.load_html(markup) if markup.strip() else None
    if tree is None:
        raise EmptyArticle(place)
    return tree


def _extracted(trafilatura: Any, tree: Any, url: str, place: str) -> tuple[str, Any]:
    """Return the text of a page, and its metadata."""
    from trafilatura.metadata import extract_metadata

    try:
        about = extract_metadata(tree, default_url=url or None, date_config=dict(NO_CHANGES))
        found = trafilatura.bare_extraction(tree, url=url or None, include_comments=False)
        text = found.text if found is not None and found.text else trafilatura.baseline(tree)[1]
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, AssertionError) as error:
        raise _broken(place, error) from error
    return re.sub(r"\s*\n\s*", "\n\n", text or "").strip(), about


def _after_headline(text: str, title: str) -> int:
    """Return the offset behind a first paragraph that repeats the title: a headline tells no event of its own."""
    first, blank, _ = text.partition("\n\n")
    known, found = (" ".join(re.findall(r"\w+", one)).casefold() for one in (title, first))
    return len(first) + len(blank) if blank and found and known.startswith(found) else 0


def _broken(place: str, error: Exception) -> ArticleError:
    told = f"cannot be taken apart ({type(error).__name__})"
    return UnreadableSource(place, told, "save the text of the article alone")


def _inert(markup: str) -> str:
    """Return a page without what is neither text nor metadata; a script that is never closed hides the rest."""
    kept: list[str] = []
    start = 0
    for opening in _dead().finditer(markup):
        if opening.start() < start:
            continue
        closing = _closing(opening["tag"].lower()).search(markup, opening.end())
        kept.append(markup[start : opening.start()])
        start = len(markup) if closing is None else closing.end()
        if "ld+json" in markup[opening.start() : opening.end() + 300].partition(">")[0].lower():
            kept.append(markup[opening.start() : start])
        if closing is None:
            break
    return _embedded().sub(" ", " ".join((*kept, markup[start:])))


@functools.cache
def _dead() -> re.Pattern[str]:
    return re.compile(r"<(?P<tag>script|style|svg)(?=[\s/>])", re.IGNORECASE)


@functools.cache
def _closing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"</{tag}\s*>", re.IGNORECASE)


@functools.cache
def _embedded() -> re.Pattern[str]:
    return re.compile(r"(?<=[\"'(])data:[^\"')]{200,}")


def _saved_from(markup: str) -> str | None:
    """Return the address that a browser wrote into a page when it saved it."""
    match = re.search(r"<!--\s*saved from url=\(\d{4}\)(https?://\S{1,2000}?)\s*-->", markup[:4000])
    return None if match is None else match[1]
