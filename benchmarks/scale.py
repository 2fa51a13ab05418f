"""Print how the time and the memory of a whole build grow with the number of articles, stage by stage.

usage: python benchmarks/scale.py DIR [N…]

DIR holds one folder a story with articles.jsonl.gz in it. N articles (100, 1000 and 2000, unless said otherwise) are
taken evenly from all of them in the order of their days. Each size is measured in a process of its own, in seconds of
process time; peak is the largest memory that the process held, MB/s is the text read over the whole time.
"""

import gzip
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

SIZES = (100, 1000, 2000)
STAGES = ("tell", "fuse", "order", "review")
HEAD = ("articles", "MB", "mentions", "events", *STAGES, "total", "MB/s", "peak MB")


def sample(folder: Path, size: int) -> list[dict[str, str]]:
    """Return so many articles with text, evenly from all stories."""
    rows = []
    for path in sorted(folder.glob("*/articles.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows += [{**json.loads(line), "id": f"{path.parent.name}/{place}"} for place, line in enumerate(lines)]
    told = sorted((row for row in rows if row["text"].strip()), key=lambda row: (row["published"], row["id"]))
    return [told[place * len(told) // size] for place in range(min(size, len(told)))]


def measure(folder: Path, size: int) -> dict[str, float]:
    """Build a timeline of so many articles and return what it took."""
    from timeline import Article
    from timeline.build import tell
    from timeline.fuse import fuse
    from timeline.lang.en import ENGLISH
    from timeline.order import order
    from timeline.review import conflicts

    articles = [Article(row["id"], row["text"], row["published"]) for row in sample(folder, size)]
    clock = [time.process_time()]
    mentions = [mention for article in articles for mention in tell(article)]
    clock.append(time.process_time())
    events = fuse(mentions, articles, ENGLISH.wording)
    clock.append(time.process_time())
    order(events, articles)
    clock.append(time.process_time())
    conflicts(events, articles, ENGLISH.wording)
    clock.append(time.process_time())
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    took = {stage: clock[place + 1] - clock[place] for place, stage in enumerate(STAGES)}
    total = clock[-1] - clock[0]
    counts = {"articles": len(articles), "MB": megabytes, "mentions": len(mentions), "events": len(events)}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**counts, **took, "total": total, "MB/s": megabytes / total, "peak MB": peak}


def main() -> None:
    """Print a line a size, each from a new process."""
    if sys.argv[1] == "--one":
        print(json.dumps(measure(Path(sys.argv[2]), int(sys.argv[3]))))
        return
    sizes = [int(word) for word in sys.argv[2:]] or SIZES
    print(*(f"{name:>9}" for name in HEAD))
    for size in sizes:
        command = [sys.executable, __file__, "--one", sys.argv[1], str(size)]
        told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603  # ourselves
        print(*(f"{told[name]:9.0f}" if told[name] > 99 else f"{told[name]:9.2f}" for name in HEAD), flush=True)


if __name__ == "__main__":
    main()
