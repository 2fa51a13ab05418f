"""Where something is read from: what messages call it, the id it gives its articles, and what is known beforehand."""

from collections.abc import Mapping

from attrs import frozen

from timeline.read.columns import NO_COLUMNS

__all__ = ["Where"]


@frozen
class Where:
    """A file, a stream or an address.

    ``place`` is how messages name it, ``id`` the id of the article in it or what the ids of several begin with.
    ``path`` is the end of a path that may carry a date, ``url`` the address it was fetched from, ``columns`` says
    where the fields of a record are found if not under their own names.
    """

    place: str
    id: str
    path: str = ""
    url: str = ""
    columns: Mapping[str, str] = NO_COLUMNS
