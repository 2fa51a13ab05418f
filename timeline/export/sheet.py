"""TimelineJS3 as a sheet (https://timeline.knightlab.com/docs/using-spreadsheets.html): the columns of its template.

The same slides as in the JSON, with the same losses. Headline and text are HTML there; a sign that a spreadsheet would
take for the start of a formula is written as its character reference, which a spreadsheet shows and TimelineJS reads.
"""

import csv
import io
import re
from collections.abc import Mapping

from timeline.article import Article
from timeline.civil import year_month_day
from timeline.export.loss import Export, LossReport
from timeline.export.spots import Spot
from timeline.export.timelinejs import GROUPS, body, html_text, slides
from timeline.export.words import headline
from timeline.timeline import Timeline

__all__ = ["COLUMNS", "to_timelinejs_csv"]

COLUMNS = tuple(
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Type,Group,Background".split(",")
)
"""The header of the template, word for word; ``Type`` stays empty, which is a slide."""

_FORMULA = re.compile("^[=+\\-@\uff1d\uff0b\uff0d\uff20]")


def to_timelinejs_csv(line: Timeline) -> Export:
    """Return one row for each event with a date, under `COLUMNS`."""
    drawn, left_out = slides(line)
    articles = {article.id: article for article in line.articles}
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_row(spot, articles) for spot in drawn)
    return Export(out.getvalue(), LossReport("timelinejs-csv", left_out))


def _row(spot: Spot, articles: Mapping[str, Article]) -> dict[str, object]:
    year, month, day = year_month_day(spot.first)
    row: dict[str, object] = {"Year": year, "Month": month, "Day": day}
    if spot.last != spot.first:
        end_year, end_month, end_day = year_month_day(spot.last)
        row |= {"End Year": end_year, "End Month": end_month, "End Day": end_day}
    return row | {
        "Display Date": spot.words,
        "Headline": _inert(html_text(headline(spot.event))),
        "Text": body(spot.event, articles),
        "Group": GROUPS[spot.event.status],
    }


def _inert(text: str) -> str:
    return _FORMULA.sub(lambda match: f"&#{ord(match[0])};", text)
