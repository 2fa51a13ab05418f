"""The flow on one screen: articles in, one timeline out."""

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from timeline.article import Article, civil_day
from timeline.correction import Correction
from timeline.errors import BadDate, InvalidInput
from timeline.extract import extract
from timeline.fuse import correct, fuse, locate
from timeline.interval import DateLike
from timeline.mention import Mention
from timeline.order import order
from timeline.policy import Policy
from timeline.read import Source, read, read_by_hand
from timeline.resolve import resolve
from timeline.review import conflicts
from timeline.scan import scan, sentences
from timeline.timeline import Timeline
from timeline.timex import Timex
from timeline.when import When

if TYPE_CHECKING:
    from timeline.language import Language
    from timeline.meaning import Answer

__all__ = ["assemble", "build", "extend", "load", "loads", "replay", "resolve_phrase", "tag", "tell"]


def build(
    sources: Source | Iterable[Source],
    *,
    published: DateLike | None = None,
    skip_errors: bool = False,
    language: "Language | None" = None,
    policy: str | Policy = Policy.NEWS,
    corrections: "str | os.PathLike[str] | None" = None,
    progress: Callable[[Article], None] | None = None,
    columns: Mapping[str, str] | None = None,
    fetch: Callable[[str], bytes | str] | None = None,
) -> Timeline:
    """Return the timeline that the sources tell together.

    Parameters
    ----------
    sources
        Articles, records, data frames, or paths of files and folders: whatever `timeline.read` takes.
    published
        The publication day of articles that carry none.
    skip_errors
        Go on without the articles that cannot be used; they are listed in ``Timeline.problems``.
    language
        The language of the articles; English, if none is given.
    policy
        Which day is meant where the words leave it open: ``news``, ``nearest``, ``calendar_week``, ``past`` or
        ``future`` (`timeline.policy.Policy`).
    corrections
        The TOML file of what was corrected by hand; if none is given, ``corrections.toml`` in the folder of articles.
    progress
        Called with each article once it has been told.
    columns, fetch
        The columns of fields under other names, and what fetches addresses, as for `timeline.read`.

    Raises
    ------
    ArticleError
        If an article cannot be used and ``skip_errors`` is not set. The message names it and the remedy; with several
        such articles, `ArticleErrors` names them all.
    NothingToRead
        If the sources hold no article at all.
    UnknownPolicy
        If there is no such policy.
    BadCorrection
        If a correction cannot be read, or names no event, or more than one.
    """
    policy = Policy.named(policy)
    by_hand = read_by_hand(sources, corrections)
    reading = read(sources, published=published, skip_errors=skip_errors, columns=columns, fetch=fetch)
    mentions: list[Mention] = []
    for article in reading.articles:
        mentions.extend(tell(article, language, policy))
        if progress is not None:
            progress(article)
    return assemble(reading.articles, mentions, reading.problems, language, by_hand)


def extend(
    line: Timeline, sources: Source | Iterable[Source], *, published: DateLike | None = None, skip_errors: bool = False
) -> Timeline:
    """Return a timeline with more articles, equal to one built of all at once; only the new ones are read.

    Raises
    ------
    ArticleError, ArticleErrors, NothingToRead
        As in `build`; an id that an article of the line has is taken.
    """
    reading = read((*line.articles, *_listed(sources)), published=published, skip_errors=skip_errors)
    known = {article.id for article in line.articles}
    new = [mention for article in reading.articles if article.id not in known for mention in tell(article)]
    return assemble(reading.articles, (*line.mentions, *new), reading.problems, None, line.corrections)


def _listed(sources: Source | Iterable[Source]) -> tuple[Source, ...]:
    one = isinstance(sources, str | os.PathLike | Article | Mapping)
    return (cast("Source", sources),) if one else tuple(cast("Iterable[Source]", sources))


def tell(
    article: Article, language: "Language | None" = None, policy: str | Policy = Policy.NEWS
) -> tuple[Mention, ...]:
    """Return what one article says happened, or will."""
    language = language or _english()
    timexes = resolve(article, scan(article, language.grammar), language.grammar, Policy.named(policy))
    return extract(article, sentences(article, language.lexicon), timexes, language.lexicon)


def assemble(
    articles: Iterable[Article],
    mentions: Iterable[Mention],
    problems: Iterable[Exception] = (),
    language: "Language | None" = None,
    corrections: Iterable[Correction] = (),
) -> Timeline:
    """Return the timeline of articles that have already been told, with what was corrected by hand.

    Corrections that have been located before (`Correction.found`) are passed over where nothing tells what they name.
    """
    articles, mentions, corrections = tuple(articles), tuple(mentions), tuple(corrections)
    language = language or _english()
    events = fuse(mentions, articles, language.wording)
    if corrections:
        corrections = corrections if all(one.found for one in corrections) else locate(corrections, events)
        events = correct(events, corrections, articles, language.wording)
    ordering = order(events, articles)
    rank = {event: place for place, event in enumerate(ordering.total)}
    line = tuple(sorted(events, key=lambda event: rank[event.id]))
    found = conflicts(line, articles, language.wording)
    return Timeline(line, ordering, articles, found, mentions, tuple(problems), corrections=corrections)


def tag(
    text: str, published: DateLike, *, language: "Language | None" = None, policy: str | Policy = Policy.NEWS
) -> tuple[Timex, ...]:
    """Return the time expressions of a text published on a day, in text order, not overlapping.

    Raises
    ------
    BadDate, InvalidInput
        If ``published`` is no day, ``text`` no text, or ``policy`` none that there is.
    """
    return _tagged(text, published, language, policy, "text", "published")


def resolve_phrase(
    phrase: str, anchor: DateLike, *, language: "Language | None" = None, policy: str | Policy = Policy.NEWS
) -> When | None:
    """Return when a phrase such as "within two weeks" is, counted from a day; ``None`` if it holds no time.

    Raises
    ------
    BadDate, InvalidInput
        If ``anchor`` is no day, ``phrase`` no text, or ``policy`` none that there is.
    """
    timexes = _tagged(phrase, anchor, language, policy, "phrase", "anchor")
    return timexes[0].when if timexes else None


def replay(proof: Mapping[str, Any]) -> "Answer":
    """Return the type, value, mod and bounds that a proof (`timeline.Timex.proof`) comes to; nothing else is needed.

    Raises
    ------
    BadProof
        If it is no proof; the message names the field.
    """
    from timeline.proof import replay as replay_proof

    return replay_proof(proof)


def load(path: str | os.PathLike[str]) -> Timeline:
    """Return the timeline that a file of ours holds (JSON or JSON Lines), equal to the one that was written.

    Raises
    ------
    BadTimelineFile
        If it holds none; the message names the file, the record and the field.
    OSError
        If the file cannot be read.
    """
    from timeline.export.loading import load as load_file

    return load_file(path)


def loads(text: str) -> Timeline:
    """Return the timeline that a ``timeline/1`` JSON or JSON Lines text holds.

    Raises
    ------
    BadTimelineFile
        If it holds none; the message names the record and the field.
    """
    from timeline.export.loading import loads as loads_text

    return loads_text(text)


def _tagged(
    text: str, day: DateLike, language: "Language | None", policy: str | Policy, *names: str
) -> tuple[Timex, ...]:
    """Return the time expressions of a text; ``names`` are what the caller knows the text and the day by."""
    if not isinstance(text, str):
        raise InvalidInput(f"{names[0]}= takes text, got {type(text).__name__}")
    policy = Policy.named(policy)
    published = civil_day(day)
    if published is None:
        raise BadDate(day, f"{names[1]}= takes one day, as YYYY-MM-DD")
    if not text.strip():
        return ()
    article = Article("text", text, published)
    language = language or _english()
    return resolve(article, scan(article, language.grammar), language.grammar, policy)


def _english() -> "Language":
    """Return English, loaded when a text is first read: `import timeline` does without its tables."""
    from timeline.lang.en import ENGLISH

    return ENGLISH
