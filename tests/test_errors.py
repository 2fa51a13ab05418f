import copy
import inspect
import pickle
import re

import pytest

from timeline import errors
from timeline.errors import (
    ArticleError,
    ArticleErrors,
    BadDate,
    BadPublicationDate,
    BadRecord,
    DuplicateArticle,
    EmptyArticle,
    NoPublicationDate,
    NoSuchSource,
    NothingToRead,
    TimelineError,
    UndecodableText,
    UnreadableSource,
)

ARTICLE_ERRORS = [
    NoPublicationDate("desk/7"),
    BadPublicationDate("desk/7", "soon"),
    UndecodableText("desk/7", 12),
    EmptyArticle("desk/7"),
    BadRecord("desk/7", "text", "is missing"),
    DuplicateArticle("desk/7", "a.txt", "b.txt"),
    UnreadableSource("desk/7", "is locked", "unlock it"),
    NoSuchSource("desk/7"),
]


def drawn_tree():
    """Each class of the tree drawn in the docstring, with its parent and the builtin it also is."""
    parents = []
    for line in errors.__doc__.splitlines():
        match = re.match(r"( *[│ ]*(?:├── |└── )?)([A-Z]\w+)(?: \(also an? (\w+)\))?", line.removeprefix("    "))
        if match is None or not hasattr(errors, match[2]):
            continue
        depth = len(match[1]) // 4
        parents[depth:] = [match[2]]
        yield match[2], parents[depth - 1] if depth else None, match[3]


def test_the_tree_drawn_in_the_docstring_is_the_tree_of_classes():
    drawn = {name: (parent, builtin) for name, parent, builtin in drawn_tree()}
    assert sorted(drawn) == sorted(errors.__all__)
    for name, (parent, builtin) in drawn.items():
        error = getattr(errors, name)
        if parent is not None:
            assert getattr(errors, parent) in error.__bases__
        if builtin is not None:
            assert builtin in {base.__name__ for base in error.__mro__}


def test_every_error_is_public_and_a_timeline_error():
    classes = {
        name for name, value in inspect.getmembers(errors, inspect.isclass) if value.__module__ == "timeline.errors"
    }
    assert classes == set(errors.__all__)
    assert all(issubclass(getattr(errors, name), TimelineError) for name in classes)


@pytest.mark.parametrize("error", ARTICLE_ERRORS, ids=lambda error: type(error).__name__)
def test_an_article_error_names_the_article_the_field_and_the_remedy(error):
    assert str(error) == f"desk/7: {error.field}: {error.problem}; {error.remedy}"
    assert all((error.article, error.field, error.problem, error.remedy))


@pytest.mark.parametrize("error", [*ARTICLE_ERRORS, BadDate("soon"), ArticleErrors(ARTICLE_ERRORS[:2])], ids=repr)
def test_an_error_survives_copy_and_pickle_with_message_and_data(error):
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.__dict__.keys() == error.__dict__.keys()


def test_several_problems_are_listed_one_a_line_and_kept():
    error = ArticleErrors(ARTICLE_ERRORS[:2])
    assert str(error).splitlines()[1:] == [str(problem) for problem in ARTICLE_ERRORS[:2]]
    assert error.problems == tuple(ARTICLE_ERRORS[:2])


def test_a_missing_path_is_caught_as_file_not_found_and_as_an_article_error():
    for kind in (FileNotFoundError, ValueError, ArticleError):
        with pytest.raises(kind, match="no such file or folder"):
            raise NoSuchSource("attic/")


def test_a_long_value_does_not_drown_its_message():
    assert len(str(BadPublicationDate("a", "x" * 10_000))) < 300
    assert len(str(NoSuchSource("x" * 10_000))) < 400
    assert len(str(BadDate("x" * 10_000))) < 300


def test_nothing_to_read_says_where_it_looked():
    assert "attic/" in str(NothingToRead("attic/"))
