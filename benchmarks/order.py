"""Answer which of two given spans comes first, for tasks that are scored elsewhere.

usage: python benchmarks/order.py TASK OUT.tsv [--certain]

TASK is a folder with documents.jsonl.gz (``{"id", "published", "text"}``) and questions.jsonl (``{"qid", "doc", "a",
"b"}`` with spans, and for a yes-no question the ``relation`` asked for). Nothing else there is read. OUT.tsv gets one
line a question: its id and BEFORE or AFTER, or yes or no. What the network of dates and words makes certain is answered
so, the rest by the course that reports take (`timeline.extract.narrative`); with --certain only the former.
"""

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from timeline.allen import Relation
from timeline.article import Article, Span
from timeline.event import Event
from timeline.extract.draft import Draft
from timeline.extract.given import drafts_of, mention_of
from timeline.extract.narrative import is_likelier_first
from timeline.lang.en import ENGLISH
from timeline.mention import Status
from timeline.order import order
from timeline.ordering import Ordering
from timeline.resolve import resolve
from timeline.scan import scan, sentences
from timeline.when import When

Row = dict[str, Any]

EARLIER = frozenset({Relation.BEFORE, Relation.MEETS, Relation.OVERLAPS, Relation.CONTAINS, Relation.FINISHED_BY})
"""Relations in which the first of two begins first."""
LATER = frozenset({Relation.AFTER, Relation.MET_BY, Relation.OVERLAPPED_BY, Relation.DURING, Relation.FINISHES})
CONVERSE = {"BEFORE": "AFTER", "AFTER": "BEFORE", "INCLUDES": "IS_INCLUDED", "IS_INCLUDED": "INCLUDES"}
INSIDE = frozenset({Relation.DURING, Relation.STARTS, Relation.FINISHES, Relation.EQUALS})


class Told:
    """One document: what it tells of the spans asked for, and their order."""

    def __init__(self, document: Row, questions: Iterable[Row]) -> None:
        self.article = Article("text", document["text"] or "-", document["published"])
        timexes = resolve(self.article, scan(self.article, ENGLISH.grammar), ENGLISH.grammar)
        sides = [q[side] for q in questions for side in ("a", "b")]
        spans = {_key(side): _span(side) for side in sides if side["kind"] == "event"}
        found = drafts_of(
            self.article,
            sentences(self.article, ENGLISH.lexicon),
            timexes,
            ENGLISH.lexicon,
            sorted(set(spans.values())),
        )
        self.drafts: dict[str, Draft] = {key: found[span] for key, span in spans.items() if span in found}
        names = {id(draft): key for key, draft in sorted(self.drafts.items())}
        self.name = {key: names[id(draft)] for key, draft in self.drafts.items()}
        events = [_event(name, self.drafts[name]) for name in sorted(set(self.name.values()))]
        for side in sides:
            when = _when(side, self.article, timexes)
            if side["kind"] != "event" and when is not None and _key(side) not in self.name:
                self.name[_key(side)] = _key(side)
                events.append(Event(_key(side), side["word"], when, Status.HAPPENED, ()))
        self.whens = {event.id: event.when for event in events}
        self.ordering: Ordering = order(tuple(events), (self.article,))

    def certain(self, a: Row, b: Row) -> str | None:
        """Return the relation that the network proves, or ``None``."""
        first, second = self.name.get(_key(a)), self.name.get(_key(b))
        if first is None or second is None or first == second:
            return None
        left = self.ordering.relate(first, second).relations
        if left <= EARLIER:
            return "BEFORE"
        if left <= LATER:
            return "AFTER"
        return None

    def likely(self, a: Row, b: Row) -> str:
        """Return the likelier relation."""
        first, second = self.drafts.get(_key(a)), self.drafts.get(_key(b))
        if first is None or second is None:
            return self._by_date(a, b)
        weak = _weakly(first, second) or _weakly(second, first, turned=True)
        return weak or ("BEFORE" if is_likelier_first(first, second) else "AFTER")

    def _by_date(self, a: Row, b: Row) -> str:
        """Compare an event with a time: by the middle of what is known of it, else past before and plans after."""
        draft = self.drafts.get(_key(a)) or self.drafts.get(_key(b))
        if draft is None:
            return "BEFORE"
        is_ahead = draft.is_ahead or draft.status in (Status.PLANNED, Status.SCHEDULED, Status.PROPOSED)
        return "BEFORE" if is_ahead is (draft is self.drafts.get(_key(b))) else "AFTER"

    def includes(self, a: Row, b: Row) -> bool:
        """Tell whether a may lie within b, as things of one time do."""
        first, second = self.name.get(_key(a)), self.name.get(_key(b))
        return first is not None and second is not None and self.certain(a, b) is None


def main() -> None:
    """Write the answers."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("task", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--certain", action="store_true", help="answer only what is certain")
    given = arguments.parse_args()
    lines = (f"{qid}\t{answer}\n" for qid, answer in answers(given.task, only_certain=given.certain))
    given.out.write_text("".join(lines), encoding="utf-8")


def answers(task: Path, *, only_certain: bool) -> Iterator[tuple[str, str]]:
    """Yield each question's id and answer, document by document."""
    questions: dict[str, list[Row]] = {}
    for line in (task / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        questions.setdefault(question["doc"], []).append(question)
    with gzip.open(task / "documents.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            told = Told(document, questions.get(document["id"], []))
            for question in questions.get(document["id"], []):
                answer = _answer(told, question, only_certain=only_certain)
                if answer is not None:
                    yield question["qid"], answer


def _answer(told: Told, question: Row, *, only_certain: bool) -> str | None:
    a, b, asked = question["a"], question["b"], question.get("relation")
    relation = told.certain(a, b) or (None if only_certain else told.likely(a, b))
    if asked is None or relation is None:
        return relation
    if asked in ("BEFORE", "AFTER"):
        return "yes" if relation == asked else "no"
    return "yes" if told.certain(a, b) is None else "no"


def _weakly(a: Draft, b: Draft, *, turned: bool = False) -> str | None:
    """Return what words tell of two without making it certain."""
    from timeline.extract.thread import span_of

    for told in a.told:
        if told.other == span_of(b) and told.hint.value in ("before", "after"):
            return "BEFORE" if (told.hint.value == "before") is not turned else "AFTER"
    return None


def _event(name: str, draft: Draft) -> Event:
    mention = mention_of(draft)
    return Event(name, mention.title, mention.when, mention.status, (mention,))


def _when(side: Row, article: Article, timexes: Iterable[Any]) -> When | None:
    if side["kind"] == "dct":
        return When(article.day)
    span = _span(side) if side["kind"] == "timex" else None
    return next((t.when for t in timexes if span is not None and t.span.overlaps(span) and t.when.is_dated), None)


def _key(side: Row) -> str:
    return f"{side.get('start', 'now')}-{side.get('end', '')}"


def _span(side: Row) -> Span:
    return Span("text", side["start"], side["end"])


if __name__ == "__main__":
    main()
