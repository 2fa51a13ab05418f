import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import ArticleErrors, BadPublicationDate, BadRecord, InvalidInput, NoPublicationDate
from timeline.read import read, stream

HEAD = "id,published,text,source\n"


def csv(content, name="news.csv", tmp_path=None, **options):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path, **options)


def test_each_row_is_an_article_named_by_its_id_or_its_row(tmp_path):
    reading = csv(HEAD + "a,2025-08-19,Rain fell.,Post\n,2025-08-20,Snow fell.,\n", tmp_path=tmp_path)
    told = [(one.id, str(one.published), one.text, one.source, one.published_from) for one in reading.articles]
    assert told == [
        ("a", "2025-08-19", "Rain fell.", "Post", "record"),
        ("news:2", "2025-08-20", "Snow fell.", None, "record"),
    ]


def test_cells_hold_newlines_commas_and_doubled_quotation_marks(tmp_path):
    (one,) = csv(HEAD + '"a",2025-08-19,"Rain, ""much"" rain,\r\nfell.",Post\r\n', tmp_path=tmp_path).articles
    assert one.text == 'Rain, "much" rain,\nfell.'


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_of_the_header(tmp_path, mark):
    content = f"title{mark}text{mark}published\n{mark}Rain, and; more | of it.{mark}2025-08-19\n"
    if mark in ",;|":
        content = content.replace("Rain, and; more | of it.", '"Rain, and; more | of it."')
    for name in ("news.csv", "news.tsv"):
        (one,) = csv(content, name, tmp_path=tmp_path).articles
        assert one.text == "Rain, and; more | of it."


def test_a_header_in_other_letters_and_with_a_byte_order_mark_is_understood(tmp_path):
    (one,) = csv("\ufeffText, Published ,ID\nRain fell.,2025-08-19,x\n", tmp_path=tmp_path).articles
    assert one.id == "x"


def test_columns_of_other_names_are_named_by_the_caller(tmp_path):
    content = "nr;Datum;Artikel\n7;19.08.2025;Rain fell.\n"
    columns = {"text": "artikel", "published": "Datum", "id": "nr"}
    (one,) = csv(content, columns=columns, tmp_path=tmp_path).articles
    assert (one.id, str(one.published), one.text) == ("7", "2025-08-19", "Rain fell.")


@pytest.mark.parametrize(
    ("rows", "error", "says"),
    [
        ("a,2025-08-19\n", BadRecord, "row 1 (line 2): row: has 2 cells, and the header 4"),
        ("a,2025-08-19,x,y,z\n", BadRecord, "has 5 cells"),
        ("\n\na,soon,Rain fell.,\n", BadPublicationDate, "row 1 (line 4): published: 'soon' is no date"),
        ("a,08/09/2025,Rain fell.,\n", BadPublicationDate, "two different days"),
        ("a,,Rain fell.,\n", NoPublicationDate, "row 1 (line 2): published"),
        ("a,2025-08-19,,\n", BadRecord, "row 1 (line 2): text: is missing"),
        ('a,2025-08-19,"Rain fell.,\n', BadRecord, "never closed"),
        ('a,2025-08-19,"Rain" fell.,\n', BadRecord, "is no row"),
        (b"a,2025-08-19,caf\xe9,\n", BadRecord, "row 1 (line 2): text: is not UTF-8"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_with_its_field(tmp_path, rows, error, says):
    with pytest.raises(error) as caught:
        csv(HEAD.encode() + (rows if isinstance(rows, bytes) else rows.encode()), tmp_path=tmp_path)
    assert "news.csv" in str(caught.value)
    assert says in str(caught.value)


def test_the_good_rows_are_kept_when_asked(tmp_path):
    content = HEAD + 'a,2025-08-19,One.,\nb,2025-08-19\n\nc,2025-08-19,"Two."x,\nd,2025-08-20,"Three,\nfour.",\n'
    reading = csv(content, skip_errors=True, tmp_path=tmp_path)
    assert [one.id for one in reading.articles] == ["a", "d"]
    assert [str(problem).split(": ")[0][-16:] for problem in reading.problems] == [
        ", row 2 (line 3)",
        ", row 3 (line 5)",
    ]


def test_a_table_without_texts_is_an_error_where_it_is_named_and_passed_over_in_a_folder(tmp_path):
    (tmp_path / "a.txt").write_text("Published: 2025-08-19\n\nRain fell.\n")
    with pytest.raises(BadRecord, match=r"header: text: there is no column “text” among: town, people"):
        csv("town,people\nEllery,400\n", tmp_path=tmp_path)
    assert len(read(tmp_path).articles) == 1


def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path):
    with pytest.raises(BadRecord, match=r"no column “body” among: id, published, text, source.*columns="):
        csv(HEAD + "a,2025-08-19,Rain.,\n", columns={"text": "body"}, tmp_path=tmp_path)
    with pytest.raises(BadRecord, match="two columns"):
        csv("text,Text\na,b\n", tmp_path=tmp_path)


def test_an_error_names_the_column_where_it_has_another_name_than_the_field(tmp_path):
    with pytest.raises(BadPublicationDate, match=r"published \(column “day”\): 'soon' is no date") as caught:
        csv("day,text\nsoon,Rain.\n", columns={"published": "day"}, tmp_path=tmp_path)
    assert caught.value.field == "published"
    with pytest.raises(NoPublicationDate, match=r"published \(column “day”\)"):
        csv("day,text\n,Rain.\n", columns={"published": "day"}, tmp_path=tmp_path)
    with pytest.raises(BadRecord, match=r"text \(column “body”\): is missing"):
        read([{"body": None, "published": "2025-08-19"}], columns={"text": "body"})


@pytest.mark.parametrize("columns", [{"body": "text"}, {"text": 3}, {"text": " "}, ["text"]])
def test_columns_that_cannot_be_meant_are_the_callers_mistake(columns):
    with pytest.raises(InvalidInput, match="columns="):
        read([], columns=columns)
    with pytest.raises(InvalidInput, match="columns="):
        stream([], columns=columns)


def test_a_cell_may_be_long(tmp_path):
    (one,) = csv(HEAD + f"a,2025-08-19,{'rain ' * 60_000},\n", tmp_path=tmp_path).articles
    assert len(one.text) == 300_000


def test_what_was_read_from_a_table_is_known_from_an_open_file_too():
    (one,) = read(io.StringIO("published\ttext\n2025-08-19\tRain fell.\n")).articles
    assert one.id == "stream:1"


@given(st.binary(max_size=80) | st.text('a,;"\n\r\t\x00\ufeff', max_size=60).map(str.encode))
def test_hostile_rows_give_articles_or_errors_that_name_the_file(rows):
    problems = []
    source = io.BytesIO(b"published,text\n2025-08-19,Rain.\n" + rows)
    articles = list(stream(source, published="2025-08-19", on_error=problems.append))
    assert articles[:1] == [] or articles[0].text == "Rain."
    assert all(str(problem).startswith("stream, ") for problem in problems)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1), min_size=1, max_size=4))
def test_what_the_standard_library_writes_is_read_back(texts):
    import csv as writer

    texts = [text for text in texts if text.strip()] or ["x"]
    out = io.StringIO(newline="")
    rows = writer.writer(out)
    rows.writerow(["published", "text"])
    rows.writerows(["2025-08-19", text] for text in texts)
    assert [one.text for one in stream(io.BytesIO(out.getvalue().encode()))] == texts


def test_several_bad_rows_are_all_told(tmp_path):
    with pytest.raises(ArticleErrors):
        csv(HEAD + "a\nb\n", tmp_path=tmp_path)
