"""Everything this library raises, as one tree.

::

    TimelineError
    ├── InvalidInput (also a ValueError)    a caller handed in something that cannot be meant
    │   ├── EmptyInterval                   an interval that ends before it starts
    │   ├── BadDate                         a text that should be a date and is none
    │   ├── BadEdtf                         a text that should be EDTF and is none
    │   ├── UnknownFormat                   an export format nobody has written
    │   ├── UnknownStatus                   a word that is no status of an event
    │   ├── UnknownQuestion                 a word that is no sort of question
    │   ├── UnknownPolicy                   a name that no policy has
    │   ├── BadProof                        a mapping that is no proof of a date
    │   ├── BadCorrection                   a correction made by hand that cannot be carried out
    │   ├── UnknownEnds                     an interval with an unknown end where both must be known
    │   ├── DuplicateEvent                  two events with one id
    │   ├── UnknownEvent                    an event that this timeline does not hold
    │   └── UnknownArticle                  an article that this timeline does not hold
    ├── ArticleError (also a ValueError)    one article cannot be used; names it, the field and the remedy
    │   ├── NoPublicationDate               none was given and none was found
    │   ├── BadPublicationDate              a publication date that is no date, or has two readings
    │   ├── UndecodableText                 bytes that are not UTF-8, or NUL
    │   ├── EmptyArticle                    an article without a word of text
    │   ├── BadRecord                       a line of JSONL, or a front matter, that is no article
    │   ├── DuplicateArticle                an id that another article already has
    │   ├── UnreadableSource                a file that is not one of the kinds read, or that cannot be opened
    │   └── NoSuchSource (also a FileNotFoundError)  a path where nothing is
    ├── ArticleErrors (also a ValueError)   several articles cannot be used; holds an ArticleError for each
    ├── NothingToRead (also a ValueError)   the sources hold no article
    ├── LossyExport                         ``strict=True`` and the format could not hold everything
    ├── CannotWrite (also an OSError)       a file that cannot be written; names it and the remedy
    ├── MissingLibrary (also an ImportError)  a format needs a library that is not installed; names the extra
    └── BadTimelineFile (also a ValueError) a file that is no timeline/1 JSON; names the record and the field
"""

from collections.abc import Mapping, Sequence

__all__ = [
    "ArticleError",
    "ArticleErrors",
    "BadCorrection",
    "BadDate",
    "BadEdtf",
    "BadProof",
    "BadPublicationDate",
    "BadRecord",
    "BadTimelineFile",
    "CannotWrite",
    "DuplicateArticle",
    "DuplicateEvent",
    "EmptyArticle",
    "EmptyInterval",
    "InvalidInput",
    "LossyExport",
    "MissingLibrary",
    "NoPublicationDate",
    "NoSuchSource",
    "NothingToRead",
    "TimelineError",
    "UndecodableText",
    "UnknownArticle",
    "UnknownEnds",
    "UnknownEvent",
    "UnknownFormat",
    "UnknownPolicy",
    "UnknownQuestion",
    "UnknownStatus",
    "UnreadableSource",
]


class TimelineError(Exception):
    """Anything this library raises on purpose; it survives `copy` and `pickle` with its message and its data."""

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.args, dict(self.__dict__))


def _again(kind: type[TimelineError], args: tuple[object, ...], data: Mapping[str, object]) -> TimelineError:
    """Return an error made a second time; its class is not called, since it would build the message again."""
    error = OSError.__new__(kind) if issubclass(kind, OSError) else kind.__new__(kind)
    error.args = args
    error.__dict__.update(data)
    return error


class InvalidInput(TimelineError, ValueError):
    """A caller handed in something that cannot be meant."""


class EmptyInterval(InvalidInput):
    """An interval that ends before it starts."""

    def __init__(self, start: str, end: str, remedy: str = "") -> None:
        super().__init__(f"an interval ends after it starts, got {start} .. {end}{f'; {remedy}' if remedy else ''}")
        self.start = start
        self.end = end


class BadDate(InvalidInput):
    """A text that should be a date and is none."""

    def __init__(self, text: object, remedy: str = "write it as YYYY, YYYY-MM or YYYY-MM-DD") -> None:
        super().__init__(f"{_short(text)} is no date; {remedy}")
        self.text = text


class BadEdtf(InvalidInput):
    """A text that should be EDTF and is none."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not an EDTF string this library reads (see docs/reference/formats.md)")
        self.text = text


class UnknownFormat(InvalidInput):
    """An export format nobody has written."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no export format {name!r}; there are {', '.join(known)}")
        self.name = name
        self.known = known


class UnknownStatus(InvalidInput):
    """A word that is no status of an event."""

    def __init__(self, status: object, known: tuple[str, ...]) -> None:
        super().__init__(f"no status {status!r}; there are {', '.join(known)}")
        self.status = status
        self.known = known


class UnknownQuestion(InvalidInput):
    """A word that is no sort of question."""

    def __init__(self, kind: object, known: tuple[str, ...]) -> None:
        super().__init__(f"no question {kind!r}; there are {', '.join(known)}")
        self.kind = kind
        self.known = known


class UnknownPolicy(InvalidInput):
    """A name that no policy has."""

    def __init__(self, policy: object, known: tuple[str, ...]) -> None:
        super().__init__(f"no policy {_short(policy)}; there are {', '.join(known)}")
        self.policy = policy
        self.known = known


class BadProof(InvalidInput):
    """A mapping that is no proof of a date; ``where`` is the field."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"proof: {where}: {problem}; pass what `Timex.proof` gave")
        self.where = where
        self.problem = problem


class BadCorrection(InvalidInput):
    """A correction made by hand that cannot be carried out; names the file, the entry and the field."""

    def __init__(self, file: str, entry: str, field: str, problem: str) -> None:
        super().__init__(": ".join(part for part in (file, entry, f"{field} {problem}") if part))
        self.file = file
        self.entry = entry
        self.field = field
        self.problem = problem


class UnknownEnds(InvalidInput):
    """An interval with an unknown end where both must be known."""

    def __init__(self, a: str, b: str) -> None:
        super().__init__(f"one relation needs intervals with known ends, got {a} and {b}; ask timeline.allen.possible")
        self.a = a
        self.b = b


class DuplicateEvent(InvalidInput):
    """Two events with one id."""

    def __init__(self, event: str) -> None:
        super().__init__(f"two events have the id {event!r}; fuse them, or give each an id of its own")
        self.event = event


class UnknownEvent(InvalidInput):
    """An event that this timeline does not hold."""

    def __init__(self, event: object) -> None:
        super().__init__(f"this timeline holds no event {event!r}; pass one of its events or their ids")
        self.event = event


class UnknownArticle(InvalidInput):
    """An article that this timeline does not hold."""

    def __init__(self, article: object, known: Sequence[str] = ()) -> None:
        there = f"there are {_listed(known)}" if known else "it has none"
        super().__init__(f"this timeline holds no article {_short(article)}; {there}")
        self.article = article


class ArticleError(TimelineError, ValueError):
    """One article cannot be used; the message names it, the field and the remedy."""

    def __init__(self, article: str, field: str, problem: str, remedy: str) -> None:
        super().__init__(f"{article}: {field}: {problem}; {remedy}")
        self.article = article
        self.field = field
        self.problem = problem
        self.remedy = remedy


class NoPublicationDate(ArticleError):
    """No publication date was given or found."""

    def __init__(self, article: str) -> None:
        super().__init__(
            article,
            "published",
            "no publication date",
            "put `published: YYYY-MM-DD` in its front matter or record, or pass published= (--published DAY)",
        )


class BadPublicationDate(ArticleError):
    """A publication date that is no date, or that has two readings ("08/09/2025")."""

    def __init__(
        self, article: str, value: object, problem: str = "is no date", remedy: str = "write it as YYYY-MM-DD"
    ) -> None:
        super().__init__(article, "published", f"{_short(value)} {problem}", remedy)
        self.value = value


class UndecodableText(ArticleError):
    """Bytes that are not UTF-8, or a NUL byte, which no text file has; ``offset`` is the first."""

    def __init__(self, article: str, offset: int, problem: str = "is not UTF-8") -> None:
        super().__init__(article, "text", f"byte {offset} {problem}", "save the file as UTF-8")
        self.offset = offset


class EmptyArticle(ArticleError):
    """An article without a word of text."""

    def __init__(self, article: str) -> None:
        super().__init__(article, "text", "there is no text", "remove the file or give it a body")


class BadRecord(ArticleError):
    """A line of JSONL, a front matter, or another record, that is no article."""

    def __init__(
        self,
        article: str,
        field: str,
        problem: str,
        remedy: str = "give one JSON object a line with id, published and text",
    ) -> None:
        super().__init__(article, field, problem, remedy)


class DuplicateArticle(ArticleError):
    """An id that another article already has."""

    def __init__(self, article: str, first: str, second: str) -> None:
        super().__init__(article, "id", f"{first} and {second} share this id", "give each article an id of its own")
        self.first = first
        self.second = second


class UnreadableSource(ArticleError):
    """A file that is not one of the kinds read, or that cannot be opened."""

    def __init__(self, article: str, problem: str, remedy: str) -> None:
        super().__init__(article, "source", problem, remedy)


class NoSuchSource(ArticleError, FileNotFoundError):
    """A path where nothing is."""

    def __init__(self, article: str) -> None:
        super().__init__(
            _clipped(article),
            "source",
            "no such file or folder",
            "check the path; to hand in a text rather than a path, pass Article(id, text, published)",
        )


class ArticleErrors(TimelineError, ValueError):
    """Several articles cannot be used; ``problems`` holds an `ArticleError` for each, and the message lists them."""

    def __init__(self, problems: Sequence[ArticleError]) -> None:
        super().__init__("\n".join((f"{len(problems)} articles cannot be used:", *map(str, problems))))
        self.problems = tuple(problems)


class NothingToRead(TimelineError, ValueError):
    """The sources hold no article."""

    def __init__(self, paths: str) -> None:
        super().__init__(f"{paths}: no article found; give files of a kind that is read, or folders that hold them")
        self.paths = paths


class LossyExport(TimelineError):
    """``strict=True`` was asked and the format could not hold everything."""

    def __init__(self, format_name: str, losses: int, first: str) -> None:
        super().__init__(f"{format_name} cannot hold {losses} thing(s) of this timeline, the first: {first}")
        self.format_name = format_name
        self.losses = losses
        self.first = first


class CannotWrite(TimelineError, OSError):
    """A file that cannot be written; the message names it and the remedy, and what stood there before still does."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        super().__init__(f"{_clipped(path)}: cannot be written: {problem}; {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class MissingLibrary(TimelineError, ImportError):
    """A library that only some formats need is not installed; the message names the extra that brings it."""

    def __init__(self, what: str, library: str, extra: str) -> None:
        super().__init__(f"{what} needs {library}: pip install 'newstimeline[{extra}]'")
        self.what = what
        self.library = library
        self.extra = extra


class BadTimelineFile(TimelineError, ValueError):
    """A file that is no timeline/1 JSON; the message names the record and the field."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


def _listed(names: Sequence[str]) -> str:
    """Return the first few names, and how many more there are."""
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(_short(name) for name in names[:5]) + more


def _short(value: object) -> str:
    """Return how a value is written in a message: one line, and not all of it when it is long."""
    return _clipped(repr(value))


def _clipped(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:100]}… ({len(text)} characters)"
