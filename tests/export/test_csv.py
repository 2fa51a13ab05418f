import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.export.csv import COLUMNS, plain, safe, to_csv


@pytest.fixture(scope="module")
def rows(line):
    return {row["id"]: row for row in csv.DictReader(io.StringIO(to_csv(line).text, newline=""))}


def test_there_is_one_row_an_event_in_order_under_the_documented_columns(line, rows):
    assert list(rows) == [event.id for event in line]
    assert tuple(rows["ecall"]) == COLUMNS


def test_a_row_says_when_what_and_who(rows):
    row = rows["ecall"]
    assert (row["earliest"], row["latest"], row["edtf"], row["granularity"]) == (
        "2025-08-18",
        "2025-08-18",
        "2025-08-18",
        "day",
    )
    assert (row["status"], row["actors"], row["articles"], row["origins"]) == (
        "happened",
        "Ines Duarte\nOlof Brandt",
        "3",
        "2",
    )
    assert row["quotations"].count("\n") == 2
    assert rows["edone"]["claimed by"] == "Harlow Works"
    assert rows["edone"]["contradicted on"] == "whether the repairs are finished"
    assert rows["ewalk"]["denied by"] == "Ferry union"


def test_unknown_ends_are_empty_and_times_of_day_are_kept(rows):
    assert (rows["ewind"]["earliest"], rows["ewind"]["latest"]) == ("2025-08-20", "")
    assert (rows["ethree"]["earliest"], rows["ethree"]["edtf"]) == ("", "")
    assert rows["eshut"]["earliest"] == "2025-08-17T18:00"
    assert (rows["ewarn"]["approximate"], rows["eferry"]["fills"]) == ("yes", "yes")


def test_order_that_only_words_tell_has_a_column(rows):
    assert rows["ethree"]["certainly after"] == "etalks"
    assert rows["emeet"]["certainly after"] == ""


def test_csv_loses_nothing(line):
    assert not to_csv(line).loss


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "'=1"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Talks", "'twas", "a=b", "2025-08-19", "''"])
def test_other_cells_stay_as_they_are(cell):
    assert safe(cell) == cell


@given(st.text(alphabet="'=+-@\t\r\n ＝ab,\"") | st.text())
def test_taking_the_apostrophe_away_gives_the_text_back(cell):
    assert plain(safe(cell)) == cell
    assert not safe(cell).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
