import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent.parent / "benchmarks"


def test_the_scale_table_is_printed_for_small_numbers():
    command = [sys.executable, str(BENCHMARKS / "network.py"), "--small"]
    here = {**os.environ, "PYTHONPATH": str(BENCHMARKS.parent)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=here)
    lines = done.stdout.splitlines()
    assert sum("windows indexed in" in line for line in lines) == 3
    assert sum("one article more takes" in line for line in lines) == 2


@pytest.fixture(scope="module")
def order():
    spec = importlib.util.spec_from_file_location("benchmark_order", BENCHMARKS / "order.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_questions_are_answered_by_what_is_certain_and_then_by_what_is_likely(order, tmp_path):
    import gzip

    text = "The bridge fell after the river rose. Holm said it was sad."
    with gzip.open(tmp_path / "documents.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "d", "published": "2024-03-13", "text": text}) + "\n")

    def side(word):
        return {"start": text.index(word), "end": text.index(word) + len(word), "word": word, "kind": "event"}

    pairs = {"certain": ("fell", "rose"), "likely": ("said", "fell")}
    rows = [{"qid": key, "doc": "d", "a": side(a), "b": side(b)} for key, (a, b) in pairs.items()]
    rows.append({**rows[0], "qid": "asked", "relation": "BEFORE"})
    (tmp_path / "questions.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert dict(order.answers(tmp_path, only_certain=False)) == {"certain": "AFTER", "likely": "AFTER", "asked": "no"}
    assert dict(order.answers(tmp_path, only_certain=True)) == {"certain": "AFTER", "asked": "no"}
