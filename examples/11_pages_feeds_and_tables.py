"""Make one timeline of a saved page, a feed and a table.

You learn
- which files are read, and that one call takes them together;
- where each article's day of publication came from, and how far it can be trusted;
- how articles are read one at a time when there are too many for memory.

The page needs `pip install 'newstimeline[web]'`, the feed `newstimeline[feeds]`.
"""

import tempfile
from pathlib import Path

import timeline
from timeline.errors import ArticleError

PAGE = """<!doctype html><html><head><title>Dam fails at Tarn Lake - Tarn Press</title>
<meta property="og:site_name" content="Tarn Press">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-06T18:30:00+01:00"}</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Dam fails at Tarn Lake</h1>
<p>The dam at Tarn Lake failed on Sunday, May 5, the county said.</p>
<p>Two villages were evacuated on Monday.</p></article><footer>© 2019 Tarn Press</footer></body></html>"""

FEED = """<rss version="2.0"><channel><title>Radio Tarn</title>
<item><guid>r1</guid><title>Inspection</title><pubDate>Tue, 07 May 2024 08:00:00 +0100</pubDate>
<description>&lt;p&gt;Engineers will inspect the dam on Friday.&lt;/p&gt;</description></item>
<item><guid>r2</guid><title>Weather</title><description>It rained yesterday.</description></item>
</channel></rss>"""

TABLE = """nr;day;report
7;2024-05-13;"The villages were reopened on Saturday;
the school stays closed until June."
"""


def main() -> None:
    """Write three files, read them together, then one at a time."""
    with tempfile.TemporaryDirectory() as folder:
        files = {"dam.html": PAGE, "tarn.rss": FEED, "county.csv": TABLE}
        paths = [Path(folder, name) for name in files]
        for path, content in zip(paths, files.values(), strict=True):
            path.write_text(content, encoding="utf-8")
        columns = {"id": "nr", "published": "day", "text": "report"}

        line = timeline.build(paths[:2], skip_errors=True)
        print(line)
        print()
        for article in line.articles:
            print(f"{article.id}: {article.published}, from its {article.published_from}, {article.trust.value}")
        for problem in line.problems:
            print("left out:", str(problem).replace(folder, "…"))

        print()
        print("One at a time, with the columns of the table named:")
        for article in timeline.stream(paths[2], columns=columns):
            found = timeline.tag(article.text, article.published)
            print(f"  {article.id}:", ", ".join(f"{timex.text} = {timex.value}" for timex in found))

    try:
        timeline.read("https://tarn.example/2024/05/06/dam")
    except ArticleError as error:
        print()
        print("refused:", error)


if __name__ == "__main__":
    main()
