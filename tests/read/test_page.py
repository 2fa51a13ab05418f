import io
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import build
from timeline.article import Trust
from timeline.errors import ArticleError, EmptyArticle, NoPublicationDate, UnreadableSource
from timeline.read import read, stream

pytest.importorskip("trafilatura", reason="trafilatura is not installed (extra web)")

LINKED = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "%s"}</script>'
META = '<meta property="article:published_time" content="%s">'
DAY = "2025-08-19"
SANK = "The ferry Anna sank on Monday, the coast guard said."


def page(head="", by="", more="", charset="utf-8"):
    """Return a page with a headline, a line about the text, two paragraphs, and a good deal beside them."""
    return f"""<!doctype html><html><head><meta charset="{charset}"><title>Ferry sinks - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://harbour.example/ferry">
{head}</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Ferry sinks</h1>{by}
<p>{SANK} Forty people were taken off by boats, and nobody was hurt.</p>
<p>The owner will meet the <a href="/c">council</a> on Friday. &ldquo;We shall answer&rdquo;, she said in the café.</p>
{more}<script>document.write("The bridge fell on Sunday.")</script></article>
<aside><h2>More</h2><p>A storm</p><time datetime="2024-01-02">2 January 2024</time></aside>
<footer>© 2021 Harbour Post. Published since 3 May 1911.</footer></body></html>"""


def article(markup, **options):
    (one,) = read(io.BytesIO(markup if isinstance(markup, bytes) else markup.encode()), **options).articles
    return one


def test_a_page_gives_its_text_title_source_address_and_day():
    one = article(page(LINKED % "2025-08-19T23:30:00-04:00"))
    assert (one.title, one.source, one.url) == ("Ferry sinks", "Harbour Post", "https://harbour.example/ferry")
    assert (str(one.published), one.published_from, one.trust) == (DAY, "page metadata", Trust.STATED)
    assert f"{SANK} Forty people" in one.text
    assert "“We shall answer”, she said in the café." in one.text
    for beside in ("Home", "storm", "bridge", "©", "<"):
        assert beside not in one.text


def test_offsets_are_offsets_into_the_text_that_was_found():
    line = build(io.BytesIO(page(LINKED % DAY).encode()))
    (sank,) = line.search("sank")
    mention = sank.mentions[0]
    assert line.articles[0].text[mention.span.start : mention.span.end] == mention.text
    assert str(sank.when) == "2025-08-18"


def test_a_headline_that_repeats_the_title_is_no_part_of_the_telling():
    one = article(page(LINKED % DAY))
    assert one.text.startswith("Ferry sinks\n\n")
    assert one.text[one.body :].startswith(SANK)


@pytest.mark.parametrize(
    ("markup", "where"),
    [
        (page(META % "2025-08-19T06:00:00Z"), "page metadata"),
        (page('<meta name="dc.date.issued" content="2025-08-19">'), "page metadata"),
        (page(by='<p itemprop="datePublished" content="2025-08-19">today</p>'), "page metadata"),
        (page('<script type="application/ld+json">{"@graph": [{"@type": ["Thing", "ReportageNewsArticle"],'
              '"datePublished": "2025-08-19"}, {"@type": "WebPage", "datePublished": "2025-08-19"}]}</script>'),
         "page metadata"),
        (page().replace("/ferry", "/2025/08/19/ferry"), "url"),
        (page(by='<p class="byline">By Ann Toll, 19 August 2025</p>'), "page"),
        (page(by='<time datetime="2025-08-19T06:00">Tuesday</time>'), "page"),
        (page(by='<p class="date">Published: 19 August 2025</p>'), "metadata line"),
    ],
)  # fmt: skip
def test_the_day_is_found_where_the_page_gives_it_in_full(markup, where):
    one = article(markup)
    assert (str(one.published), one.published_from) == (DAY, where)


@pytest.mark.parametrize(
    "markup",
    [
        page(),
        page(LINKED % "20245-08-19"),
        page(LINKED % "1970-01-01T00:00:00Z"),
        page(LINKED % "0001-01-01T00:00:00"),
        page(LINKED % "2025-08"),
        page(LINKED % "08/09/2025"),
        page(META % "yesterday"),
        page(LINKED % DAY + LINKED % "2025-08-12"),
        page('<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2025-08-19"}</script>'),
        page('<script type="application/ld+json">{"@type": "Event", "datePublished": "2025-08-19"}</script>'),
        page('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>'),
        page('<meta property="article:modified_time" content="2025-08-19T06:00:00Z">'),
        page(by='<time datetime="2025-08">August</time>'),
        page(by='<p class="date">08/09/2025</p>'),
        page(by='<p>Updated: <time datetime="2025-08-19T06:00">Tuesday</time></p>'),
        page(by='<time class="updated" datetime="2025-08-19T06:00">Tuesday</time>'),
        page(by='<time datetime="2025-08-19">Tuesday</time><time datetime="2025-08-20">Wednesday</time>'),
        page(more="<p>The yard was opened on 4 May 2019 by the mayor, who was proud of it.</p>"),
        page(more="<h2>The vote of 4 May 2019</h2>"),
    ],
)
def test_no_day_is_made_up(markup):
    with pytest.raises(NoPublicationDate):
        article(markup)
    assert article(markup, published="2025-08-21").published_from == "argument"


@pytest.mark.parametrize(
    ("markup", "says"),
    [
        (page(LINKED % DAY + META % "2025-08-25"), "but meta article:published_time says 2025-08-25"),
        (page(LINKED % DAY).replace("/ferry", "/2025/08/11/ferry"), "but the url says 2025-08-11"),
        (
            page(LINKED % DAY, more="<p>It was moved on Tuesday, August 13 to the yard.</p>"),
            "they fit publication in 2024",
        ),
    ],
)
def test_a_day_that_something_speaks_against_is_kept_and_doubtful(markup, says):
    one = article(markup)
    assert (str(one.published), one.trust) == (DAY, Trust.DOUBTFUL)
    assert says in "; ".join(one.notes)


def test_one_moment_told_by_two_clocks_is_one():
    one = article(page(LINKED % "2025-08-19T23:30:00-04:00" + META % "2025-08-20T03:30:00Z"))
    assert (str(one.published), one.notes) == (DAY, ())


def test_weekdays_of_the_text_confirm_its_day():
    one = article(page(LINKED % DAY, more="<p>It left the yard on Wednesday, August 13, as was planned.</p>"))
    assert (one.trust, one.evidence) == (Trust.CONFIRMED, ("the weekday fits: “Wednesday, August 13”",))


@pytest.mark.parametrize(
    "content",
    [
        page(LINKED % DAY).encode("utf-8"),
        page(LINKED % DAY, charset="iso-8859-1").encode("utf-8"),
        page(LINKED % DAY, charset="iso-8859-1").encode("cp1252"),
        page(LINKED % DAY, charset="utf-8").encode("cp1252"),
        page(LINKED % DAY, charset="martian").encode("cp1252"),
        b"\xef\xbb\xbf" + page(LINKED % DAY).encode(),
        b'<?xml version="1.0" encoding="utf-8"?>' + page(LINKED % DAY).encode(),
    ],
)
def test_the_letters_are_right_whatever_the_page_says_of_them(content):
    assert "in the café" in article(content).text


HOSTILE = {
    "nothing": "<html><body>",
    "unclosed": "<html><p>Ferry <b>sank<p>on Monday, 18 August<div><table><<<>>> <meta name=date content=2025-08-19",
    "deep": "<html><body>" + "<div>" * 60_000 + "The ferry sank on Monday.",
    "many scripts": "<html><head>"
    + LINKED % DAY
    + "</head><body>"
    + "<script>var a = 1;</script>" * 90_000
    + "</body>",
    "unclosed scripts": "<html>" + "<script>" * 100_000,
    "one long line": page(LINKED % DAY, more="<p>" + "rain " * 300_000 + "</p>"),
    "deep json": page('<script type="application/ld+json">' + "[" * 100_000 + "</script>"),
    "many entities": page(LINKED % DAY, more="&amp;" * 300_000),
    "too large": page(LINKED % DAY, more="<p>It rained all day, and all night.</p>" * 130_000),
    "no letters": "<html>" + "\x00\x01\x02\ud800".encode("utf-8", "surrogatepass").decode("latin-1") * 500,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_soon_with_an_article_or_an_error_that_names_it(name, tmp_path):
    path = tmp_path / "odd.html"
    path.write_text(HOSTILE[name], encoding="utf-8")
    started = time.process_time()
    problems = []
    articles = list(stream(path, on_error=problems.append))
    assert time.process_time() - started < 10
    assert len(articles) + len(problems) == 1
    assert all(str(one.published) == DAY for one in articles)
    assert all("odd.html" in str(problem) for problem in problems)


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<article>", "<div ", "class='date'>", "<time datetime=", ">", "<script>", "<!--", "-->"),
        *("19 August 2025", "2025-08-19", "<meta name=date content=", "The ferry sank on Monday.", "<![CDATA["),
        *("&#0;", "&#xD800;", "é", "\x00"),
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_broken_markup_never_crashes_and_never_dates_a_page_otherwise_than_it_does(pieces):
    try:
        one = article("<html>" + "".join(pieces))
    except ArticleError as error:
        assert str(error).startswith("stream")  # noqa: PT017 - either outcome keeps the promise
        return
    assert str(one.published) == DAY


def test_a_saved_page_is_known_by_the_address_it_was_saved_from(tmp_path):
    path = tmp_path / "Ferry.html"
    saved = "<!-- saved from url=(0041)https://harbour.example/2025/08/19/ferry -->\n"
    path.write_text(page().replace("<html>", f"<html>\n{saved}"))
    (tmp_path / "Ferry_files").mkdir()
    (tmp_path / "Ferry_files" / "frame.html").write_text("<html>An advertisement")
    (one,) = read(tmp_path).articles
    assert (one.id, one.url, one.published_from) == ("Ferry", "https://harbour.example/2025/08/19/ferry", "url")


def test_a_page_without_a_word_is_an_error():
    with pytest.raises(EmptyArticle, match=r"^stream: text"):
        article("<html><body><img src=a.png></body></html>")


def test_a_missing_library_is_told_with_the_extra_that_brings_it(tmp_path, monkeypatch):
    path = tmp_path / "ferry.html"
    path.write_text(page(LINKED % DAY))
    (tmp_path / "rain.txt").write_text("Published: 2025-08-19\n\nRain fell.\n")
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(UnreadableSource, match=r"ferry\.html: source: needs trafilatura.*newstimeline\[web\]"):
        read(path)
    assert len(read(tmp_path, skip_errors=True).articles) == 1
