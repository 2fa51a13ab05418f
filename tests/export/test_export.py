import os
import stat

import pytest
from readers import HERE

import timeline
from timeline.article import Article
from timeline.errors import CannotWrite, LossyExport, TimelineError, UnknownFormat
from timeline.export import Export, LossReport, export, format_for
from timeline.export.loss import Loss
from timeline.ordering import Ordering
from timeline.timeline import Timeline

LOSSY = ("icalendar", "timelinejs")


@pytest.mark.parametrize("name", HERE)
def test_every_format_gives_the_same_text_and_report_on_every_run(line, name):
    assert export(line, name) == export(line, name)
    assert export(line, name).loss.format == name


@pytest.mark.parametrize("name", HERE)
def test_an_empty_timeline_can_be_written(name):
    exported = export(Timeline((), Ordering()), name)
    assert exported.content or name == "timesketch-jsonl"
    assert not exported.loss


@pytest.mark.parametrize("name", HERE)
def test_the_file_holds_the_text_as_utf_8_and_the_export_its_path(line, name, tmp_path):
    exported = export(line, name, tmp_path / "story")
    assert (tmp_path / "story").read_bytes() == exported.content
    assert exported.path == tmp_path / "story"
    assert [each.name for each in tmp_path.iterdir()] == ["story"]


@pytest.mark.parametrize("name", LOSSY)
def test_strict_raises_before_anything_is_written(line, name, tmp_path):
    path = tmp_path / "story"
    path.write_text("old")
    with pytest.raises(LossyExport, match=f"{name} cannot hold"):
        export(line, name, path, strict=True)
    assert path.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_strict_lets_pass_what_another_field_of_the_file_says_exactly(line, tmp_path):
    windows = line.where(lambda event: event.when.is_dated and event.title == "Survey finds rust")
    exported = export(windows, "icalendar", tmp_path / "story.ics", strict=True)
    assert {loss.what for loss in exported.loss.mapped} >= {"window"}
    assert exported.loss.lost == ()
    assert "X-EDTF:2025-02" in exported.text
    assert all(not loss.mapped for loss in export(windows, "timelinejs").loss)


def test_strict_writes_what_a_format_can_hold(line, tmp_path):
    assert not export(line, "json", tmp_path / "story", strict=True).loss


def test_a_failed_write_leaves_the_old_file_whole_and_nothing_beside_it(line, tmp_path, monkeypatch):
    path = tmp_path / "story.csv"
    path.write_text("old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        export(line, "csv", path)
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["story.csv"]


def test_a_rewritten_file_keeps_its_permissions_and_a_link_keeps_pointing(line, tmp_path):
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    export(line, "csv", link)
    assert link.is_symlink()
    assert real.read_text().startswith('"id"')
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_file_that_is_no_file_is_written_straight(line):
    export(line, "csv", os.devnull)
    assert not os.path.isfile(os.devnull)  # noqa: PTH113


def test_a_file_that_cannot_be_written_is_named_with_the_reason_and_the_remedy(line, tmp_path):
    (tmp_path / "taken").write_text("old")
    (tmp_path / "folder.csv").mkdir()
    for path, says in (
        (tmp_path / "no" / "story.csv", f"there is no folder {tmp_path / 'no'}; make it first"),
        (tmp_path / "taken" / "story.csv", "is a file, not a folder; choose another"),
        (tmp_path / "folder.csv", "it is a folder; add a file name"),
        (tmp_path / f"{'x' * 300}.csv", "File name too long; choose"),
    ):
        with pytest.raises(CannotWrite) as caught:
            line.write(path)
        assert str(caught.value).startswith(str(path)[:90])
        assert says in str(caught.value)
        assert ".part" not in str(caught.value)
        assert isinstance(caught.value, OSError)
        assert isinstance(caught.value, TimelineError)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder.csv", "taken"]


@pytest.mark.parametrize(("alias", "name"), [("md", "markdown"), ("ics", "icalendar")])
def test_aliases_stand_for_their_format(line, alias, name):
    assert export(line, alias) == export(line, name)


def test_an_unknown_format_is_named_beside_the_known_ones(line):
    with pytest.raises(UnknownFormat, match=r"no export format 'docx'; there are json, .*ics"):
        export(line, "docx")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/story.ics", "icalendar"),
        ("story.JSON", "json"),
        ("story.timelinejs.json", "timelinejs"),
        ("story.md", "markdown"),
        ("story.htm", "html"),
        ("story.csv", "csv"),
    ],
)
def test_the_ending_of_a_file_asks_for_a_format(path, name):
    assert format_for(path) == name


@pytest.mark.parametrize("path", ["story.docx", "story", "json"])
def test_an_ending_of_no_format_is_an_error(path):
    with pytest.raises(UnknownFormat):
        format_for(path)


def test_half_a_surrogate_pair_becomes_something_that_utf_8_can_hold():
    assert Export("a\ud800b", LossReport("csv")).text == "a\ufffdb"


@pytest.mark.parametrize("name", ["html", "icalendar", "markdown", "timelinejs"])
def test_an_article_without_a_paper_is_cited_as_an_article(name):
    bare = Article("5", "The bridge was shut on Monday.", "2024-03-29")
    text = export(timeline.build(bare), name).text
    assert "article 5" in text
    assert ">5<" not in text
    assert "— 5," not in text


def test_a_loss_report_reads_well():
    report = LossReport(
        "icalendar", (Loss("e1", "Talks", "no date", "left out"), Loss("", "", "relations", "left out"))
    )
    assert str(report) == (
        "icalendar could not hold 2 things:\n  Talks: no date; left out\n  the whole timeline: relations; left out"
    )
    assert str(LossReport("json")) == "json: nothing lost"
    assert report
    assert not LossReport("json")
    assert (report.count, len(report), report.of("e1")) == (2, 2, report.losses[:1])
