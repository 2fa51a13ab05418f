"""Figures of extraction against a gold of a few articles: python benchmarks/extraction.py GOLD_DIR [--misses].

GOLD_DIR holds articles.jsonl and events.jsonl, whose events have mentions with offsets, a status, an interval, actors
and claimants. A gold event is found when the trigger of some mention overlaps one of its mentions; what is said of it
is right when some such mention says it.
"""

import json
import sys
from pathlib import Path

from timeline import Article, Mention
from timeline.build import tell


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _hits(mention: Mention, gold: dict) -> bool:
    return (
        mention.article == gold["doc"] and mention.trigger.start < gold["end"] and gold["start"] < mention.trigger.end
    )


def _names(names: list[str]) -> set[str]:
    return {word.lower().strip(".,'’") for name in names for word in name.split() if word[:1].isupper()}


def _windows(event: dict) -> set[tuple[str | None, str | None]]:
    accepted = [[event["earliest"], event["latest"]], *(event.get("also") or {}).get("interval", [])]
    return {(pair[0], pair[1]) for pair in accepted}


def _day(text: str | None) -> str | None:
    return text[:10] if text else None


def main() -> None:
    """Print the figures, and with --misses the gold events that were not found and the mentions that hit nothing."""
    folder = Path(sys.argv[1])
    articles = [Article(row["id"], row["text"], row["published"]) for row in _rows(folder / "articles.jsonl")]
    events = _rows(folder / "events.jsonl")
    mentions = [mention for article in articles for mention in tell(article)]
    hits = {event["eid"]: [m for m in mentions if any(_hits(m, g) for g in event["mentions"])] for event in events}
    for least in (3, 2):
        chosen = [event for event in events if event["importance"] >= least]
        found = [event for event in chosen if hits[event["eid"]]]
        print(f"recall of importance {least}+   {len(found)}/{len(chosen)} = {100 * len(found) / len(chosen):.1f}")
    gold = [(event, mention) for event in events for mention in event["mentions"] if not mention.get("uncertain")]
    told = sum(any(_hits(m, mention) for m in mentions) for _, mention in gold)
    print(f"recall of gold mentions      {told}/{len(gold)} = {100 * told / len(gold):.1f}")
    used = {id(m) for found in hits.values() for m in found}
    print(f"mentions that hit gold       {len(used)}/{len(mentions)} = {100 * len(used) / len(mentions):.1f}")
    _details([event for event in events if event["importance"] >= 2 and hits[event["eid"]]], hits)
    if "--misses" in sys.argv:
        for event in events:
            if not hits[event["eid"]]:
                print("missed:", event["importance"], event["title"])
        for mention in mentions:
            if id(mention) not in used:
                print("no gold:", mention.title, "|", mention.status.value, "|", mention.text[:90].replace("\n", " "))


def _details(events: list[dict], hits: dict[str, list[Mention]]) -> None:
    status = date = actors = claimants = claimed = 0
    for event in events:
        found = hits[event["eid"]]
        status += any(m.status.value in {event["status"], *(event.get("also") or {}).get("status", [])} for m in found)
        date += any((_day(m.when.earliest), _day(m.when.latest)) in _windows(event) for m in found)
        actors += bool(_names(event["actors"]) & _names([name for m in found for name in m.actors]))
        if event["claimed_by"]:
            claimed += 1
            by = [m.claim.by for m in found if m.claim is not None and m.claim.by is not None]
            claimants += bool(_names(event["claimed_by"]) & _names(by))
    for name, count, of in (
        ("status", status, len(events)),
        ("date", date, len(events)),
        ("some actor", actors, len(events)),
        ("claimant", claimants, claimed),
    ):
        print(f"{name + ' of some mention':28} {count}/{of} = {100 * count / max(of, 1):.1f}")


if __name__ == "__main__":
    main()
