"""The tools that our formats are for read the seeds and hostile titles: Mermaid, Markwhen, TimelineJS3, vis-timeline.

Run with ``pytest -m npm``: they come from the network by npm, into a folder of the system's temporary ones.
"""

import functools
import json
import re
import shutil
import subprocess
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from readers import NASTY, READERS, many

import timeline
from timeline.export import export

pytestmark = pytest.mark.npm
HERE = Path(__file__).parent
PACKAGES = ("mermaid@11", "jsdom@26", "@markwhen/parser@1.2", "@knight-lab/timelinejs@3.9", "vis-timeline@8")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def packages():
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed (apt-get install nodejs npm)")
    folder = Path(tempfile.gettempdir(), "timeline-npm-readers")
    folder.mkdir(exist_ok=True)
    (folder / "package.json").write_text("{}")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        pytest.skip(f"npm could not install the readers: {done.stderr.strip()[-200:]}")
    for script in HERE.glob("*.mjs"):
        shutil.copy(script, folder)
    return folder


@functools.cache
def lines():
    return {"seeds": timeline.build("seeds"), "hostile": many(NASTY_TITLES)}


NASTY_TITLES = [f"{place} {text}" for place, text in enumerate(NASTY)]
EACH = pytest.mark.parametrize("which", ["seeds", "hostile"])


def read(packages, script, exported, tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(exported.content)
    done = subprocess.run(
        ["node", script, path], cwd=packages, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-500:]
    return json.loads(done.stdout)


@EACH
def test_mermaid_reads_every_event_of_the_timeline_diagram(packages, which, tmp_path):
    exported = export(lines()[which], "mermaid")
    told = read(packages, "mermaid.mjs", exported, tmp_path)
    assert told["kind"] == "timeline"
    events = [event for task in told["tasks"] for event in task["events"]]
    assert [plain(event) for event in events] == [plain(title) for title in READERS["mermaid"](exported)]


@EACH
def test_mermaid_reads_every_bar_of_the_gantt_with_its_days(packages, which, tmp_path):
    exported = export(lines()[which], "mermaid-gantt")
    told = read(packages, "mermaid.mjs", exported, tmp_path)
    assert told["kind"] == "gantt"
    assert [plain(task["period"]) for task in told["tasks"]] == [plain(t) for t in READERS["mermaid-gantt"](exported)]
    rows = [row for row in exported.text.split("\n") if re.search(r", \d+d$", row)]
    for task, row in zip(told["tasks"], rows, strict=True):
        start = row.rsplit(", ", 2)[1]
        assert task["start"].startswith(start)
        assert task["done"] == (" :done, " in row)


@EACH
def test_markwhen_reads_every_event_with_its_days_and_nothing_else(packages, which, tmp_path):
    exported = export(lines()[which], "markwhen")
    told = read(packages, "markwhen.mjs", exported, tmp_path)
    assert told["errors"] == []
    assert [plain(event["title"]) for event in told["events"]] == [plain(t) for t in READERS["markwhen"](exported)]
    for event in told["events"]:
        assert event["tags"] == [event["properties"]["status"]]
        assert event["properties"]["id"] == event["id"]


def plain(title):
    """Return a title without our joiners, trimmed as JavaScript trims, which takes U+FEFF for white space."""
    return " ".join(title.replace("\u2060", "").replace("\ufeff", " ").split())


class Texts(HTMLParser):
    """The text of each element of a class, as a browser has drawn it."""

    def __init__(self, page, name):
        super().__init__()
        self.name, self.depth, self.found = name, 0, []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        if self.depth:
            self.depth += tag not in ("br", "img", "input")
        elif self.name in (dict(attributes).get("class") or "").split():
            self.depth = 1
            self.found.append("")

    def handle_endtag(self, _):
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data):
        if self.depth:
            self.found[-1] += data


def drawn(packages, page):
    """Return the page as the browser has it in the end, and what it wrote on its console."""
    if CHROMIUM is None:
        pytest.skip("no chromium to draw the page with (apt-get install chromium)")
    path = packages / "page.html"
    path.write_text(page, encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--enable-logging=stderr"]
    command = [CHROMIUM, *flags, "--virtual-time-budget=8000", "--window-size=1400,900", "--dump-dom", path.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=180)
    return done.stdout, [row for row in done.stderr.split("\n") if "CONSOLE" in row and "rror" in row]


def script_text(exported):
    return exported.text.replace("<", "\\u003c")


@EACH
def test_timelinejs_shows_every_slide_without_an_error(packages, which):
    exported = export(lines()[which], "timelinejs")
    base = (packages / "node_modules" / "@knight-lab" / "timelinejs" / "dist").as_uri()
    page, errors = drawn(
        packages,
        f"""<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="{base}/css/timeline.css">
        <script src="{base}/js/timeline.js"></script><div id="t" style="width:1300px;height:800px"></div>
        <script>new TL.Timeline("t", {script_text(exported)}, {{script_path: "{base}/js"}})</script>""",
    )
    assert not errors
    shown = Texts(page, "tl-timemarker-content-container").found
    assert sorted(map(plain, shown)) == sorted(map(plain, READERS["timelinejs"](exported)))
    assert "document.title" not in page or "owned" not in Texts(page, "title").found


@EACH
def test_vis_timeline_shows_every_item_without_an_error(packages, which):
    exported = export(lines()[which], "vis")
    base = (packages / "node_modules" / "vis-timeline" / "standalone" / "umd").as_uri()
    page, errors = drawn(
        packages,
        f"""<!DOCTYPE html><meta charset="utf-8"><script src="{base}/vis-timeline-graph2d.min.js"></script>
        <div id="t"></div><script>const data = {script_text(exported)};
        new vis.Timeline(document.getElementById("t"), new vis.DataSet(data.items), new vis.DataSet(data.groups))
        </script>""",
    )
    assert not errors
    shown = Texts(page, "vis-item-content").found
    assert sorted(map(plain, shown)) == sorted(map(plain, READERS["vis"](exported)))
