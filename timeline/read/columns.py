"""Which column of a table, or which key of a record, holds which field of an article."""

from collections.abc import Mapping
from types import MappingProxyType

from timeline.errors import ArticleError, InvalidInput

__all__ = ["FIELDS", "NO_COLUMNS", "checked_columns", "in_column", "picked"]

FIELDS = ("id", "published", "text", "title", "source", "url", "origin")
"""What a record may say of an article."""

NO_COLUMNS: Mapping[str, str] = MappingProxyType({})
"""Every field is found under its own name."""


def checked_columns(columns: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return which column each field is found in, as the caller gave it; fields not named keep their own name.

    Raises
    ------
    InvalidInput
        If it is no mapping from fields of an article to names of columns.
    """
    if columns is None:
        return NO_COLUMNS
    if not isinstance(columns, Mapping):
        raise InvalidInput(f"columns= takes a mapping such as {{'text': 'body'}}, got {type(columns).__name__}")
    for field, column in columns.items():
        if field not in FIELDS:
            raise InvalidInput(f"columns=: an article has no field {field!r}; there are {', '.join(FIELDS)}")
        if not isinstance(column, str) or not column.strip():
            raise InvalidInput(f"columns=: {field!r} is found in a column, named by a text; got {column!r}")
    return MappingProxyType(dict(columns))


def picked(values: Mapping[str, object], columns: Mapping[str, str]) -> Mapping[str, object]:
    """Return a record with its values under the names of the fields."""
    return {**values, **{field: values.get(column) for field, column in columns.items()}} if columns else values


def in_column(error: ArticleError, columns: Mapping[str, str]) -> ArticleError:
    """Return the error with a message that names the column, too, where that has another name than its field."""
    column = columns.get(error.field, error.field)
    if column != error.field:
        error.args = (f"{error.article}: {error.field} (column “{column}”): {error.problem}; {error.remedy}",)
    return error
