"""Score `timeline.tag` on annotated documents as TempEval-3 scored time expressions, the unread third beside the rest.

usage: python benchmarks/tagging.py PATH… [--errors N] [--kind miss|spurious|extent|type|value] [--speed]

Each line of PATH is a document: ``{"id", "published", "text", "timexes": [{"start", "end", "type", "value"}]}``.
Strict: the span is the same. Relaxed: it overlaps, each expression used once, same spans paired first, then the largest
overlap. Type and value: relaxed F1 times the share of the relaxed pairs whose attribute is right (UzZaman et al.,
"SemEval-2013 Task 1: TempEval-3"). A document is unread, its errors never looked at,
when the MD5 of its id divides by 3.
"""

import argparse
import collections
import hashlib
import json
import pathlib
import re
import time
from typing import Any

import timeline

Doc = dict[str, Any]
Pair = tuple[Doc | None, Doc | None]


def is_unread(doc: Doc) -> bool:
    """Nobody looks at this document's errors."""
    return int(hashlib.md5(doc["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def tagged(doc: Doc) -> list[Doc]:
    """Return what the library finds, in the shape of the gold."""
    return [
        {
            "start": t.span.start,
            "end": t.span.end,
            "type": t.type.value,
            "value": t.value,
            "rule": t.rule,
            "text": t.text,
        }
        for t in timeline.tag(doc["text"], doc["published"])
    ]


def paired(gold: list[Doc], system: list[Doc]) -> list[Pair]:
    """Pair expressions one to one; those left over stand alone."""
    overlaps = []
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            shared = min(g["end"], s["end"]) - max(g["start"], s["start"])
            if shared > 0:
                exact = g["start"] == s["start"] and g["end"] == s["end"]
                overlaps.append((not exact, -shared, i, j))
    mine: dict[int, int] = {}
    for _, _, i, j in sorted(overlaps):
        if i not in mine and j not in mine.values():
            mine[i] = j
    pairs: list[Pair] = [(g, system[mine[i]] if i in mine else None) for i, g in enumerate(gold)]
    return pairs + [(None, s) for j, s in enumerate(system) if j not in mine.values()]


def kinds(pair: Pair) -> set[str]:
    """Return what is wrong with a pair; nothing if it is right."""
    gold, system = pair
    if gold is None or system is None:
        return {"spurious"} if gold is None else {"miss"}
    wrong = {"extent"} if (gold["start"], gold["end"]) != (system["start"], system["end"]) else set()
    wrong |= {"type"} if gold["type"] != system["type"] else set()
    return wrong | ({"value"} if (gold["value"] or "") != system["value"] else set())


def figures(pairs: list[Pair]) -> tuple[float, float, float, float]:
    """Return strict, relaxed, type and value F1 in per cent."""
    n_gold = sum(gold is not None for gold, _ in pairs)
    n_system = sum(system is not None for _, system in pairs)
    both = [kinds(pair) for pair in pairs if pair[0] is not None and pair[1] is not None]
    scale = 200 / (n_gold + n_system) if n_gold + n_system else 0.0
    right = {kind: sum(kind not in wrong for wrong in both) * scale for kind in ("extent", "type", "value")}
    return right["extent"], len(both) * scale, right["type"], right["value"]


def show(doc: Doc, pair: Pair) -> None:
    """Print one error with the words around it."""
    gold, system = pair
    at = gold or system
    assert at is not None
    text = doc["text"]
    around = text[max(0, at["start"] - 70) : at["start"]] + "«" + text[at["start"] : at["end"]] + "»"
    around += text[at["end"] : at["end"] + 50]
    told = [f"{one['type']} {one['value']} [{text[one['start'] : one['end']]}]" if one else "-" for one in pair]
    rule = system["rule"] if system else ""
    print(f"{doc['published']} {told[0]} | {told[1]} {rule} | {' '.join(around.split())}")


def speed(docs: list[Doc]) -> None:
    """Print megabytes a second of `timeline.tag`, beside a plain word scan of the same text in the same run."""
    vocabulary = {"monday", "today", "week", "1998"}
    size = sum(len(doc["text"]) for doc in docs)
    rates = {"tag": 0.0, "words": 0.0}
    for _ in range(3):
        begin = time.perf_counter()
        for doc in docs:
            timeline.tag(doc["text"], doc["published"])
        middle = time.perf_counter()
        for doc in docs:
            sum(word in vocabulary for word in re.findall(r"\w+|[^\w\s]", doc["text"]))
        end = time.perf_counter()
        rates["tag"] = max(rates["tag"], size / (middle - begin) / 1e6)
        rates["words"] = max(rates["words"], size / (end - middle) / 1e6)
    print(f"tag {rates['tag']:.2f} MB/s, words {rates['words']:.2f} MB/s, ratio {rates['tag'] / rates['words']:.3f}")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    parser.add_argument("--errors", type=int, default=0, help="show so many errors of the read part")
    parser.add_argument("--kind", help="only errors of this kind")
    parser.add_argument("--rule", help="only errors of this rule")
    parser.add_argument("--speed", action="store_true")
    options = parser.parse_args()
    for path in options.paths:
        docs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        parts: dict[str, list[Pair]] = {"read": [], "unread": []}
        errors: list[tuple[Doc, Pair]] = []
        for doc in docs:
            pairs = paired(doc["timexes"], tagged(doc))
            parts["unread" if is_unread(doc) else "read"] += pairs
            if not is_unread(doc):
                errors += [(doc, pair) for pair in pairs if kinds(pair)]
        count = collections.Counter(kind for _, pair in errors for kind in kinds(pair))
        wanted = [
            (doc, pair) for doc, pair in errors
            if (not options.kind or options.kind in kinds(pair))
            and (not options.rule or (pair[1] or {}).get("rule") == options.rule)
        ]  # fmt: skip
        for doc, pair in wanted[: options.errors]:
            show(doc, pair)
        print(f"{path.name}: errors of the read part {dict(count)}")
        for name, pairs in (*parts.items(), ("all", parts["read"] + parts["unread"])):
            strict, relaxed, types, values = figures(pairs)
            print(f"  {name:6} strict {strict:5.1f}  relaxed {relaxed:5.1f}  type {types:5.1f}  value {values:5.1f}")
        if options.speed:
            speed(docs)


if __name__ == "__main__":
    main()
