"""Measure the evidence page in a real browser: how large it is, how soon it shows, and how long a filter takes.

usage: python benchmarks/page.py [--events NUMBER] [FILE.html]

Without a file, the events of the seeds are repeated under ids of their own, as many as asked for (5,000).
Times are milliseconds in headless Chromium: from the start of the load to the end of the page's own script, then for
each filter the script and the layout together.
"""

import argparse
import itertools
import re
import subprocess
import tempfile
from pathlib import Path

from attrs import evolve

import timeline
from timeline.export.html import to_html
from timeline.ordering import Ordering
from timeline.timeline import Timeline

STEPS = ("text=meeting", "text=meeting monday", "text=no such words", "text=", "status=1", "ask=1")

SCRIPT = """<script>
const said = [`ready ${performance.now().toFixed(0)}`];
const { elements } = document.getElementById("filters");
for (const step of %s) {
  const [name, value] = step.split("="), start = performance.now();
  if (name === "text") elements.text.value = value;
  else elements[name].selectedIndex = Number(value);
  elements[name].dispatchEvent(new Event("input", { bubbles: true }));
  document.body.offsetHeight;
  said.push(`${step} ${(performance.now() - start).toFixed(0)} (${document.getElementById("shown").textContent})`);
}
document.title = said.join("; ");
</script></body>"""


def repeated(line: Timeline, number: int) -> Timeline:
    """Return a line of so many events, those of a line over and over, none ordered against another."""
    events = tuple(
        evolve(event, id=f"r{place}") for place, event in zip(range(number), itertools.cycle(line.events), strict=False)
    )
    return Timeline(events, Ordering(tuple(event.id for event in events)), line.articles)


def measured(text: str) -> str:
    """Return what the browser measured."""
    text = re.sub(r"<meta http-equiv[^>]*>", "", text).replace("</body>", SCRIPT % list(STEPS))
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --window-size=1300,900 --dump-dom"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder, "page.html")
        file.write_text(text, encoding="utf-8")
        run = ["chromium", *flags.split(), f"--user-data-dir={folder}/user", f"file://{file}"]
        shown = subprocess.run(run, capture_output=True, text=True, check=True).stdout  # noqa: S603  # a page of ours
    return re.search(r"<title>(.*?)</title>", shown)[1]


def main() -> None:
    """Print the size of a page and the browser's times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--events", type=int, default=5_000)
    given = parser.parse_args()
    seeds = timeline.build(Path(__file__).parent.parent / "seeds")
    text = given.file.read_text(encoding="utf-8") if given.file else to_html(repeated(seeds, given.events)).text
    print(f"{'page':24}{len(text.encode()) / 1000:>10,.0f} kB")
    if not given.file:
        print(f"{'page of the seeds':24}{len(to_html(seeds).text.encode()) / 1000:>10,.0f} kB")
    for row in measured(text).split("; "):
        print(row)


if __name__ == "__main__":
    main()
