"""The task's timelines are written from raw documents alone, in the form its scorer reads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SENTENCES = (
    "March 13, 2024",
    "Ana Ruiz opened the new harbour on Tuesday.",
    "Ruiz praised its builders.",
    "She founded the port company in 1998.",
    "Peter Holm will not visit it.",
)


def document(sentences):
    text = "\n".join(sentences)
    rows, start = [], 0
    for number, sentence in enumerate(sentences, 1):
        end = start + len(sentence)
        tokens, place = [], start
        for word in sentence.split():
            place = text.index(word, place)
            tokens.append([place, place + len(word)])
        rows.append({"id": number, "field": "text", "start": start, "end": end, "tokens": tokens})
        start = end + 1
    return {"id": "7", "published": "2024-03-13", "title": "Harbour", "text": text, "sentences": rows}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    corpus, out = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("out")
    (corpus / "input").mkdir()
    (corpus / "input" / "documents.jsonl").write_text(json.dumps(document(SENTENCES)) + "\n", encoding="utf-8")
    (corpus / "input" / "entities.tsv").write_text("ana_ruiz.txt\tAna Ruiz\nholm.txt\tHolm\n", encoding="utf-8")
    command = [sys.executable, str(ROOT / "benchmarks" / "task4.py"), str(corpus), str(out)]
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=here)
    assert "1 of 1 documents" in ran.stderr
    return out


def test_a_timeline_holds_what_its_entity_took_part_in_by_date(written):
    lines = (written / "timelines" / "ana_ruiz.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "Ana Ruiz",
        "1\t1998-XX-XX\t7-4-founded",
        "2\t2024-03-12\t7-2-opened",
        "2\t2024-03-12\t7-3-praised",
    ]


def test_what_is_denied_stands_on_no_timeline(written):
    assert (written / "timelines" / "holm.txt").read_text(encoding="utf-8") == "Holm\n"


def test_every_event_has_its_document_sentence_word_and_date(written):
    rows = [row.split("\t") for row in (written / "events.tsv").read_text(encoding="utf-8").splitlines()]
    assert ["7", "2", "opened", "2024-03-12"] in rows
    assert ["7", "5", "visit", ""] in rows
