import builtins
import datetime as dt

import pytest
from hypothesis import given, settings
from sketches import Story

import timeline
from timeline.build import build
from timeline.errors import BadTimelineFile, InvalidInput, LossyExport, MissingLibrary
from timeline.export import export
from timeline.export.frames import COLUMNS, loads
from timeline.strategies import stories

pyarrow = pytest.importorskip("pyarrow", reason="Arrow and Parquet need pyarrow: pip install 'newstimeline[arrow]'")
pytest.importorskip("narwhals", reason="data frames need narwhals: pip install 'newstimeline[frames]'")

TABLES = pytest.mark.parametrize("name", ["arrow", "parquet"])


@settings(deadline=None, max_examples=8)
@given(stories())
def test_every_story_comes_back_equal(articles):
    line = build(articles)
    assert loads(export(line, "arrow").content) == line
    assert loads(export(line, "parquet").content) == line


@TABLES
def test_a_file_is_read_back_by_load(line, name, tmp_path):
    assert timeline.load(export(line, name, tmp_path / "story").path) == line


def test_columns_have_types_and_an_event_a_row(line, tmp_path):
    from pyarrow import parquet

    table = parquet.read_table(line.to_parquet(tmp_path / "story.parquet").path)
    assert table.column_names == [*COLUMNS, "record"]
    kinds = {field.name: str(field.type) for field in table.schema}
    assert (kinds["start"], kinds["fills"], kinds["origins"]) == ("timestamp[us]", "bool", "int32")
    assert kinds["actors"].startswith("list")
    row = next(row for row in table.to_pylist() if row["id"] == "ecall")
    assert (row["start"], row["end"]) == (dt.datetime(2025, 8, 18), dt.datetime(2025, 8, 19))  # noqa: DTZ001 - civil time
    assert row["actors"] == ["Ines Duarte", "Olof Brandt"]
    undated = next(row for row in table.to_pylist() if row["id"] == "ethree")
    assert (undated["earliest"], undated["start"], undated["placed_earliest"]) == (None, None, "2025-08-19")


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_any_data_frame_has_the_columns_and_the_events(line, backend):
    module = pytest.importorskip(backend, reason=f"a frame of {backend} needs it")
    for given_ in (backend, module):
        exported = line.to_frame(given_)
        assert type(exported.frame).__module__.split(".")[0] in (backend, "pyarrow")
        assert list(exported.frame.columns if backend != "pyarrow" else exported.frame.column_names) == list(COLUMNS)
        assert len(exported.frame) == len(line)
        assert {loss.what for loss in exported.loss} == {"order told in words"}
    with pytest.raises(LossyExport):
        line.to_frame(backend, strict=True)


def test_a_year_that_no_datetime_holds_leaves_start_and_end_empty_and_says_so():
    exported = export(Story().tell("battle", "-0043-03-15").line, "parquet", strict=True)
    assert [(loss.what, loss.mapped) for loss in exported.loss] == [("year out of range", True)]
    assert loads(exported.content)["battle"].when.earliest == "-0043-03-15"


def test_an_unknown_library_is_a_mistake_that_names_those_there_are(line):
    with pytest.raises(InvalidInput, match="give pandas, polars or pyarrow"):
        line.to_frame("abacus")


@pytest.mark.parametrize(
    ("call", "library", "extra"),
    [
        (lambda line: line.to_arrow(), "pyarrow", "arrow"),
        (lambda line: line.to_parquet(), "pyarrow", "arrow"),
        (lambda line: line.to_frame(), "narwhals", "frames"),
        (lambda line: line.to_svg(), "matplotlib", "plot"),
        (lambda line: line.to_png(), "matplotlib", "plot"),
    ],
)
def test_a_missing_library_is_named_with_its_extra_and_the_old_file_stays(line, call, library, extra, monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.split(".")[0] == library:
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingLibrary, match=rf"{library}: pip install 'newstimeline\[{extra}\]'"):
        call(line)


@pytest.mark.parametrize("data", [b"PAR1", b"ARROW1", b"PAR1 and then something else"])
def test_what_is_no_table_is_an_error_that_names_the_file(data):
    with pytest.raises(BadTimelineFile, match=r"story\.parquet"):
        loads(data, name="story.parquet")


def test_a_table_of_another_kind_and_one_with_rows_taken_away_are_errors(line, tmp_path):
    from pyarrow import parquet

    parquet.write_table(pyarrow.table({"a": [1]}), tmp_path / "other.parquet")
    with pytest.raises(BadTimelineFile, match="no table of a timeline"):
        timeline.load(tmp_path / "other.parquet")
    table = parquet.read_table(line.to_parquet(tmp_path / "story.parquet").path)
    parquet.write_table(table.slice(0, 3), tmp_path / "less.parquet")
    with pytest.raises(BadTimelineFile, match="every event must be named once"):
        timeline.load(tmp_path / "less.parquet")
