"""One table over all formats: written, read back, its losses told, hostile text made harmless."""

import importlib.util
import inspect
import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from readers import FIELDS, HERE, MARKS, READERS, expected, texts, told, whole

from timeline.errors import CannotWrite, LossyExport
from timeline.export import FORMATS, export, format_for
from timeline.export import loss as loss_module
from timeline.export.loading import load
from timeline.mention import Status

_SPEC = importlib.util.spec_from_file_location(
    "formats", Path(__file__).parent.parent.parent / "benchmarks" / "formats.py"
)
formats = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(formats)

EVERY = pytest.mark.parametrize("name", HERE)


def test_every_format_has_a_reader():
    assert sorted(READERS) == sorted(FORMATS)


@EVERY
@settings(deadline=None, max_examples=15)
@given(text=texts)
def test_a_hostile_title_comes_back_as_it_went_and_does_nothing_on_the_way(name, text):
    exported = export(told(text), name)
    assert [title.replace(MARKS.get(name, "\0" * 9), "") for title in READERS[name](exported)] == [expected(name, text)]


@pytest.mark.parametrize("name", [each for each in HERE if each.values[0] in ("json", "sqlite", "arrow", "parquet")])
@settings(deadline=None, max_examples=25)
@given(text=texts)
def test_what_is_read_back_is_the_very_timeline_whatever_its_texts(name, text, tmp_path_factory):
    line = told(text if name == "json" else whole(text))
    path = tmp_path_factory.mktemp("hostile") / "story"
    assert load(export(line, name, path).path) == line


@EVERY
def test_a_failed_write_leaves_the_old_file_whole(line, name, tmp_path, monkeypatch):
    path = tmp_path / "story"
    path.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        export(line, name, path)
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["story"]


@EVERY
def test_a_title_of_a_hundred_thousand_letters_is_written_and_read_back(name):
    text = "The ferry <sank>; it was = raised. " * 3_000
    assert READERS[name](export(told(text), name)) == [expected(name, text)]


@pytest.mark.slow
@EVERY
def test_a_title_of_ten_million_letters_is_written_and_read_back(name):
    text = "a, <b> = " * 1_200_000
    assert READERS[name](export(told(text), name)) == [expected(name, text)]


@EVERY
def test_the_table_of_formats_has_no_hole(line, name):
    measured = formats.row(name, line, long=False)
    assert measured.is_whole, measured
    assert measured.written > 0
    assert measured.lost + measured.mapped == len(export(line, name).loss)


@EVERY
@pytest.mark.parametrize("status", [Status.DENIED, Status.CLAIMED, Status.CONDITIONAL])
def test_what_did_not_plainly_happen_is_marked_wherever_its_title_stands(name, status):
    exported = export(told("Talks held", status), name)
    if name in FIELDS:
        assert FIELDS[name](exported) == status.value
    else:
        assert all(title.startswith(status.value.capitalize()) for title in READERS[name](exported))


@EVERY
def test_strict_refuses_what_is_lost_and_nothing_else(line, name, tmp_path):
    path = tmp_path / "story"
    if export(line, name).loss.lost:
        with pytest.raises(LossyExport, match=f"{name} cannot hold"):
            export(line, name, path, strict=True)
        assert not path.exists()
    else:
        assert export(line, name, path, strict=True).path == path


@EVERY
def test_every_loss_is_one_of_the_words_and_says_how(line, name):
    words = re.search(r"fixed phrases:(.*?)\"\"\"", inspect.getsource(loss_module), re.DOTALL)[1]
    known = set(re.findall(r'"([a-z ]+)"', " ".join(words.split())))
    for loss in export(line, name).loss:
        assert loss.what in known
        assert loss.how
        assert "{" not in loss.how.replace("{{7*7}}", "")


@EVERY
def test_a_timeline_has_a_method_for_every_format_and_build_knows_it(line, name):
    method = getattr(line, f"to_{name.replace('-', '_')}")
    assert method() == export(line, name)


@EVERY
def test_every_format_has_an_ending_of_its_own(name):
    from timeline.export import _ENDINGS

    assert name in {format_for(f"story{ending}") for ending in _ENDINGS}
