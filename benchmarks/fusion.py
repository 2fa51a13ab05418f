"""Print how well mentions are fused: pairwise merge figures against a gold, and the joins and near-joins with reasons.

usage: python benchmarks/fusion.py DIR [--joins N] [--near N]

DIR holds articles (files, or articles.jsonl) and either events.jsonl, gold events with offsets of their mentions, or
editor.timeline, the form of seeds/. Only gold mentions that some extracted trigger overlaps are counted.
"""

import json
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from editor import load

import timeline
from timeline import Span, Timeline
from timeline.fuse.together import near_merges
from timeline.lang.en import ENGLISH

Gold = tuple[list[tuple[str, Span]], set[frozenset[str]]]
"""Pairs (event, gold mention), and pairs of events that may be merged or not."""


def gold_events(folder: Path, line: Timeline) -> Gold:
    """Read either form of gold."""
    path = folder / "events.jsonl"
    if not path.exists():
        expected = load(folder / "editor.timeline", line)
        told = [(item.id, telling.trigger) for item in expected for telling in item.tellings]
        return told, {frozenset((item.id, other)) for item in expected for other in item.may_be_one_with}
    events = [json.loads(record) for record in path.read_text(encoding="utf-8").splitlines() if record.strip()]
    told = [(e["key"], Span(m["doc"], m["start"], m["end"])) for e in events for m in e["mentions"]]
    free = {frozenset((e["key"], other)) for e in events for other in (e.get("also") or {}).get("merge_with", [])}
    return told, free


def merging(line: Timeline, gold: Gold) -> tuple[dict[str, float], Counter[tuple[str, str]], Counter[str]]:
    """Return pairwise figures, which gold events were mixed how often, and which were split."""
    told, free = gold
    mentions = [(mention.trigger, event.id) for event in line for mention in event.mentions]
    owners = [(key, _closest(span, mentions)) for key, span in told]
    covered = [(key, owner) for key, owner in owners if owner]
    right = wrong = missed = 0
    mixed: Counter[tuple[str, str]] = Counter()
    split: Counter[str] = Counter()
    for (a, mine), (b, yours) in combinations(covered, 2):
        together = bool(mine & yours)
        if a == b:
            right += together
            missed += not together
            split[a] += not together
        elif together and frozenset((a, b)) not in free:
            wrong += 1
            mixed[min(a, b), max(a, b)] += 1
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    figures = {"covered": len(covered) / len(told), "precision": precision, "recall": recall, "f1": f1}
    return figures, mixed, split


def _closest(span: Span, mentions: list[tuple[Span, str]]) -> frozenset[str]:
    """Return the events of the triggers that fit a gold mention best, by shared over joint length."""
    fits = {
        event: _shared(span, trigger)
        for trigger, event in sorted(mentions, key=lambda pair: _shared(span, pair[0]))
        if trigger.overlaps(span)
    }
    return frozenset(event for event, fit in fits.items() if fit == max(fits.values()))


def _shared(a: Span, b: Span) -> float:
    if not a.overlaps(b):
        return 0.0
    return (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1])
    source = folder / "articles.jsonl"
    line = timeline.build(source if source.exists() else folder, published=_option("--published") or None)
    figures, mixed, split = merging(line, gold_events(folder, line))
    print(f"{len(line)} events from {sum(len(event.mentions) for event in line)} mentions")
    for name, share in figures.items():
        print(f"merge {name:10} {100 * share:5.1f}")
    print("mixed:", *(f"{a} with {b} ({count})" for (a, b), count in mixed.most_common(12)), sep="\n  ")
    print("split:", *(f"{key} ({count} pairs)" for key, count in split.most_common(12)), sep="\n  ")
    joins = [(event.title, reason) for event in line for reason in event.merged_because]
    for title, reason in joins[: int(_option("--joins") or 0)]:
        print(f"\njoined: {title}\n  {reason}")
    near = near_merges(line.events, line.articles, ENGLISH.wording)
    for a, b, like in near[: int(_option("--near") or 0)]:
        print(f"\nnear: {a}\n      {b}\n  {like}")


def _option(name: str) -> str:
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else ""


if __name__ == "__main__":
    main()
