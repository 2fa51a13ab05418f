"""Tag mutated sentences, and check that nothing fails: the promise of `timeline.tag` for any text at all.

usage: python benchmarks/fuzz.py [N] [SEED] [--report EVERY] [--build]

N sentences (100000, if none is given) are made from the seeds' sentences and the grammar's examples: words are doubled,
cut, swapped and joined, numbers are made larger, characters of all Unicode put in, days of publication taken from the
years 1 to 9999. The same SEED makes the same sentences. For each: no exception, spans in order and inside the text, and
the same answer when asked again. For one in a hundred also: the proof replays, `why` speaks, and eight threads that tag
it at once all answer the same. The first failure ends the run, with the sentence that shows it. The digest of all
answers, at the end, is the same for every run of that N and SEED.

With --build, N articles of one to six such sentences are built, printed, and read back from their JSON instead.
"""

import argparse
import datetime as dt
import hashlib
import json
import pathlib
import random
import re
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import timeline
from timeline.lang.en.grammar import GRAMMAR
from timeline.timex import Timex

SEEDS = pathlib.Path(__file__).parent.parent / "seeds"
TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
SPACES = (" ", " ", " ", "", "\n", "\n\n", "\t", "\u00a0", "\u2009", "\u200b", "-", ", ", ". ", "–", "/")
ODD = (
    "99999999999",
    "0",
    "-1",
    "1e9",
    "٣",
    "Ⅷ",
    "½",
    "31 February",
    "9999",
    "0000",
    "10000",
    "24:00",
    "BC",
    "İ",
    "ß",
    "ﬁ",
)
BATCH = 1000


def sources() -> tuple[str, ...]:
    """Return the sentences that are mutated."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    sentences = [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence.strip()]
    examples = [example for rule in GRAMMAR.rules for example in (*rule.means, *rule.rejects)]
    return (*sentences, *(example.replace("«", "").replace("»", "") for example in examples))


def mutated(sentence: str, others: tuple[str, ...], chance: random.Random) -> str:
    """Return a sentence changed in one to six places."""
    tokens = TOKEN.findall(sentence)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(tokens)) if tokens else 0
        change = chance.randrange(9)
        if change == 0:
            tokens[place : place + chance.randint(1, 4)] = []
        elif change == 1:
            tokens[place:place] = tokens[place : place + chance.randint(1, 4)] * chance.randint(1, 3)
        elif change == 2 and tokens:
            other = chance.randrange(len(tokens))
            tokens[place], tokens[other] = tokens[other], tokens[place]
        elif change == 3:
            tokens.insert(place, chance.choice(SPACES))
        elif change == 4:
            tokens.insert(place, "".join(character(chance) for _ in range(chance.randint(1, 3))))
        elif change == 5:
            tokens.insert(place, chance.choice(ODD))
        elif change == 6:
            tokens = [token + "9" * chance.randint(0, 12) if token.isdigit() else token for token in tokens]
        elif change == 7:
            tokens[place:place] = TOKEN.findall(chance.choice(others))
        elif tokens:
            tokens[place] = chance.choice((str.upper, str.lower, str.title, lambda token: token[::-1]))(tokens[place])
    return "".join(tokens)[:2000]


def character(chance: random.Random) -> str:
    """Return any character of Unicode, lone surrogates among them."""
    return chr(chance.choice((chance.randrange(0x250), chance.randrange(0x3000), chance.randrange(0x110000))))


def cases(count: int, seed: int) -> Iterator[tuple[str, dt.date]]:
    """Yield sentences with their days of publication."""
    chance = random.Random(seed)  # noqa: S311  # it is to come again, not to be secret
    others = sources()
    for _ in range(count):
        year = chance.choice((2024, 2024, 2024, chance.randint(1, 9999), 1, 9999))
        day = dt.date(year, chance.randint(1, 12), chance.randint(1, 28))
        yield mutated(chance.choice(others), others, chance), day


def is_sound(text: str, timexes: tuple[Timex, ...]) -> bool:
    """Spans lie inside the text, in order, without overlap, and hold the words they say."""
    end = 0
    for timex in timexes:
        start, stop = timex.span.start, timex.span.end
        if not end <= start < stop <= len(text) or text[start:stop] != timex.text:
            return False
        end = stop
    return True


def explains(timexes: tuple[Timex, ...]) -> bool:
    """Every proof replays to the same answer, and every date can say why."""
    for timex in timexes:
        answer = timeline.replay(json.loads(json.dumps(timex.proof)))
        same = (answer.type, answer.value, answer.mod, answer.when) == (timex.type, timex.value, timex.mod, timex.when)
        if not same or not timex.why() or not timex.readings[0].is_taken:
            return False
    return True


Case = tuple[str, dt.date]
Answers = list[tuple[Timex, ...]]


def wrong(batch: list[Case], first: Answers, pool: ThreadPoolExecutor) -> tuple[str, str] | None:
    """Return the first sentence of a batch that breaks a promise, and which; ``first`` takes the answers."""
    for text, day in batch:
        try:
            first.append(timeline.tag(text, day))
        except Exception as error:  # noqa: BLE001  # any exception is what is looked for
            return text, f"published {day}: {error!r}"
        if not is_sound(text, first[-1]):
            return text, f"published {day}: spans {[timex.span for timex in first[-1]]}"
    for (text, day), before in zip(batch, first, strict=True):
        if timeline.tag(text, day) != before:
            return text, f"published {day}: another answer the second time"
    sample = range(0, len(batch), 100)
    for place in sample:
        if not explains(first[place]):
            return batch[place][0], f"published {batch[place][1]}: the proof does not replay"
    answers = list(pool.map(lambda _: [timeline.tag(*batch[place]) for place in sample], range(8)))
    if any(answer != [first[place] for place in sample] for answer in answers):
        return batch[0][0], "another answer in another thread, in the thousand sentences from here on"
    return None


def build(count: int, seed: int) -> None:
    """Build articles of mutated sentences, and end with the first that fails or does not come back from its JSON."""
    chance = random.Random(seed)  # noqa: S311  # it is to come again, not to be secret
    others, events = sources(), 0
    for number in range(1, count + 1):
        text = " ".join(mutated(chance.choice(others), others, chance) for _ in range(chance.randint(1, 6)))
        if not text.strip():
            continue
        try:
            line = timeline.build(timeline.Article("a", text, "2024-03-13"))
            same = str(line) and timeline.loads(line.to_json().text) == line
        except Exception as error:  # noqa: BLE001  # any exception is what is looked for
            sys.exit(f"article {number} of seed {seed}: {error!r}\n{text!r}")
        if not same:
            sys.exit(f"article {number} of seed {seed} is another one after JSON\n{text!r}")
        events += len(line)
    print(f"{count} articles of seed {seed}: {events} events, no exception, the same after JSON")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=100_000)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--report", type=int, default=100_000, help="sentences between two lines of report")
    parser.add_argument("--build", action="store_true", help="build articles of such sentences instead")
    options = parser.parse_args()
    if options.build:
        build(options.count, options.seed)
        return
    begin, done = time.process_time(), 0
    batch: list[Case] = []
    found, digest = 0, hashlib.sha256()
    with ThreadPoolExecutor(8) as pool:
        for case in cases(options.count, options.seed):
            batch.append(case)
            done += 1
            if len(batch) == BATCH or done == options.count:
                first: Answers = []
                failed = wrong(batch, first, pool)
                if failed is not None:
                    sys.exit(f"sentence {done - len(batch) + 1}.. of seed {options.seed}: {failed[1]}\n{failed[0]!r}")
                batch = []
                found += sum(map(len, first))
                digest.update(repr([(one.span, one.value, one.when) for each in first for one in each]).encode())
            if done % options.report == 0 or done == options.count:
                print(f"{done} sentences, {time.process_time() - begin:.0f} s of processor time", flush=True)
    told = f"{found} expressions, digest {digest.hexdigest()[:12]}"
    print(f"{done} sentences of seed {options.seed}: no exception, sound spans, the same answers; {told}")


if __name__ == "__main__":
    main()
