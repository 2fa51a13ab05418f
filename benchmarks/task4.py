"""Write the timelines of target entities from raw articles, in the form of SemEval-2015 Task 4 (TimeLine), Track A.

usage: python benchmarks/task4.py CORPUS OUT [--quiet]

Reads CORPUS/input/documents.jsonl (``{"id", "published", "title", "text", "sentences": [{"id", "field", "start", "end",
"tokens"}]}`` a line) and CORPUS/input/entities.tsv (file name, tab, entity). Writes OUT/timelines/<file name> (order,
date, ``document-sentence-word`` … by tabs, the entity on the first line) and OUT/events.tsv (document, sentence, word,
date). The task's conventions, where they differ from the library's: every verb is an event, not only those worth a line
on a timeline; what the news tells undated is of the day it leads with, what holds now of the day of publication; a
timeline leaves out what is denied, wished or only possible.
A. Minard et al., "SemEval-2015 Task 4: TimeLine", 2015.
"""

import argparse
import datetime as dt
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from timeline import Article, Span
from timeline.article import Block, Sentence
from timeline.extract import extract
from timeline.extract.attach import attach
from timeline.extract.draft import Draft
from timeline.extract.newsday import NewsDay
from timeline.extract.scene import Scene, lay_out
from timeline.extract.triggers import drafts
from timeline.lang.en import ENGLISH
from timeline.mention import Mention, Status
from timeline.resolve import resolve
from timeline.scan import scan
from timeline.when import When

_WORDS = ENGLISH.lexicon.words
_UNREAL = frozenset((Status.DENIED, Status.UNCERTAIN, Status.CONDITIONAL, Status.PROPOSED, Status.CANCELLED))
_DAY = 1440
_SHORT = 2
"""Letters of a last word that stands for nothing alone: "4", "3G"."""


@frozen
class Event:
    """A verb or noun of a text: where it stands, when it was, who takes part, and whether a timeline may hold it."""

    document: str
    sentence: int
    word: str
    date: str
    parties: tuple[str, ...]
    is_real: bool

    @property
    def name(self) -> str:
        """How the task calls it."""
        return f"{self.document}-{self.sentence}-{self.word}"


def read(corpus: Path) -> list[dict[str, Any]]:
    """Return the documents of a corpus."""
    text = (corpus / "input" / "documents.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def tell(document: dict[str, Any]) -> list[Event]:
    """Return the events of one document, in text order."""
    article = Article(document["id"], document["text"], document["published"])
    rows = [row for row in document["sentences"] if row["field"] == "text"]
    numbers = {row["start"]: row["id"] for row in rows}
    sentences = [
        Sentence(Span(article.id, row["start"], row["end"]), place, Block.BODY)
        for place, row in enumerate(rows)
        if place or not _is_dateline(article, row)
    ]
    timexes = resolve(article, scan(article, ENGLISH.grammar), ENGLISH.grammar)
    told = {m.trigger.start: m for m in extract(article, sentences, timexes, ENGLISH.lexicon)}
    scenes, _ = lay_out(article, sentences, timexes, _WORDS)
    clock = Clock(article, scenes)
    return [event for scene in scenes for event in _events(scene, numbers[scene.sentence.span.start], told, clock)]


def _is_dateline(article: Article, row: dict[str, Any]) -> bool:
    return row["end"] - row["start"] < 30 and not any(mark in article.text[row["start"] : row["end"]] for mark in ".!?")


class Clock:
    """The day a report leads with, and the day its story stands at."""

    def __init__(self, article: Article, scenes: Sequence[Scene]) -> None:
        start = article.day.start
        assert start is not None
        self.published = start
        lead = NewsDay.of(article, scenes, _WORDS).lead
        self.lead = start if lead is None else lead
        self.now = self.lead

    def date(self, draft: Draft, told: Mention | None, main: str) -> str:
        """Return the date of an event in the task's form, empty where none can be told."""
        if told is not None and told.when.bounds.start is not None and told.status not in _UNREAL:
            if told.is_inherited:
                return _day(told.when.bounds.start)
            if told.when.bounds.is_known:
                return _shown(told.when)
        if draft.timex is not None and draft.timex.when.bounds.is_known:
            return _shown(draft.timex.when)
        group = draft.group
        if group is None or group.form in ("ing", "participle", "infinitive"):
            return main
        if group.modal or (group.form == "perfect" and group.is_past):
            return ""
        if group.form in ("present", "perfect"):
            return _day(self.published)
        return _day(self.lead)


def _events(scene: Scene, number: int, told: dict[int, Mention], clock: Clock) -> Iterator[Event]:
    groups = scene.clauses.groups
    verbs = [g for g in groups if scene.tokens[g.head].tag == "V" or (g.lemma == "have" and g.first == g.head)]
    found = [Draft(scene, g.head, g.last, g.kind, g.lemma, group=g) for g in verbs]
    found += [d for d in drafts(scene, _WORDS) if d.phrase is not None]
    found = list({d.first: d for d in found}.values())
    attach(scene, found)
    dates: dict[int, str] = {}
    for draft in sorted(found, key=lambda d: (d.group is None or not d.group.is_finite, d.first)):
        mention = told.get(scene.tokens[draft.first].start)
        dates[draft.first] = clock.date(draft, mention, _main(draft, found, dates))
    for draft in sorted(found, key=lambda d: d.first):
        mention = told.get(scene.tokens[draft.first].start)
        word = "_".join(token.text for token in scene.tokens[draft.first : draft.last + 1])
        yield Event(
            scene.article.id, number, word, dates[draft.first], _parties(draft, mention), _is_real(draft, mention)
        )


def _main(draft: Draft, found: Sequence[Draft], dates: dict[int, str]) -> str:
    """Return the date of the verb that a participle or an infinitive depends on, or a noun stands with."""
    scene, group = draft.scene, draft.group
    if group is not None and group.governor is not None and group.governor.head in dates:
        return dates[group.governor.head]
    near = [
        (scene.quoted[other.first] is not scene.quoted[draft.first], abs(other.first - draft.first), other.first)
        for other in found
        if other.first in dates and other.group is not None and other.group.is_finite
    ]
    return dates[min(near)[2]] if near else ""


def _is_real(draft: Draft, mention: Mention | None) -> bool:
    group = draft.group
    if mention is not None and mention.status in _UNREAL:
        return False
    if group is None:
        return mention is not None
    if group.form in ("ing", "participle", "infinitive"):
        return mention is not None
    return not group.modal and group.negation < 0


def _parties(draft: Draft, mention: Mention | None) -> tuple[str, ...]:
    """Return the names of those who do it or have it done to them."""
    scene, group = draft.scene, draft.group
    phrases = [] if group is None else [*group.subject, *(p for p in group.objects if p.preposition in ("", "by"))]
    written = [scene.text(phrase.first, phrase.last) for phrase in phrases]
    return (*written, *(mention.actors if mention is not None else ()))


def _day(start: int) -> str:
    return dt.date.fromordinal(start // _DAY).isoformat()


def _shown(when: When) -> str:
    """Return ``2008-03-06``, ``2008-03-XX`` or ``2008-XX-XX``, or nothing for a window wider than a year."""
    first, last = when.bounds.earliest, when.bounds.latest
    assert first is not None
    assert last is not None
    if first[:10] == last[:10]:
        return first[:10]
    if first[:7] == last[:7]:
        return f"{first[:7]}-XX"
    return f"{first[:4]}-XX-XX" if first[:4] == last[:4] else ""


def concerns(event: Event, entity: str) -> bool:
    """Return whether the entity takes part, by its name or by a last word of it that can stand for the whole."""
    words = entity.split()
    short = [words[-1]] if len(words) > 1 and len(words[-1]) > _SHORT else []
    pattern = "|".join(rf"(?<!\w){re.escape(name)}s?(?!\w)" for name in (entity, *short))
    return any(re.search(pattern, name, re.IGNORECASE) for name in event.parties)


def line_up(events: Iterable[Event], entity: str) -> list[str]:
    """Return the lines of an entity's timeline."""
    chosen = [event for event in events if event.is_real and event.date and concerns(event, entity)]
    chosen.sort(key=lambda event: (event.date.replace("XX", "00"), event.document, event.sentence))
    lines, order, last = [entity], 0, ""
    for event in chosen:
        order += event.date != last
        last = event.date
        lines.append(f"{order}\t{event.date}\t{event.name}")
    return lines


def main() -> None:
    """Write the timelines and events of the corpus named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--quiet", action="store_true", help="report no progress")
    chosen = parser.parse_args()
    documents = read(chosen.corpus)
    events: list[Event] = []
    for place, document in enumerate(documents, 1):
        events += tell(document)
        if not chosen.quiet:
            print(f"\r{place} of {len(documents)} documents", end="", file=sys.stderr, flush=True)
    if not chosen.quiet:
        print(file=sys.stderr)
    (chosen.out / "timelines").mkdir(parents=True, exist_ok=True)
    rows = (f"{e.document}\t{e.sentence}\t{e.word}\t{e.date}\n" for e in events)
    (chosen.out / "events.tsv").write_text("".join(rows), encoding="utf-8")
    for line in (chosen.corpus / "input" / "entities.tsv").read_text(encoding="utf-8").splitlines():
        name, _, entity = line.partition("\t")
        text = "\n".join(line_up(events, entity))
        (chosen.out / "timelines" / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
