"""An article laid out for extraction: parsed sentences, the cast, time expressions by word, and quotations."""

from collections.abc import Iterator, Sequence

from attrs import define, field

from timeline.article import Article, Block, Sentence
from timeline.extract.cast import Cast, naming
from timeline.extract.clauses import Clauses, Phrase, parse
from timeline.extract.offices import note_offices
from timeline.extract.tags import tag_offices, tag_words
from timeline.extract.tokens import Token, is_title_case, tag_names, tokenize
from timeline.granularity import Granularity
from timeline.lexicon import Words
from timeline.timex import Timex, TimexType

__all__ = ["Quotation", "Scene", "lay_out"]


_VAGUE = frozenset(("PRESENT_REF", "FUTURE_REF"))
"""Values of "now" and "in the future", which date nothing."""


@define(eq=False)
class Quotation:
    """One quotation, which may run over several sentences, and who speaks it once that is known."""

    speaker: str | None = None


@define(eq=False)
class Scene:
    """One sentence that tells something: its tokens, clauses, quotations and time expressions."""

    article: Article
    sentence: Sentence
    number: int
    tokens: Sequence[Token]
    clauses: Clauses
    words: Words
    quoted: list[Quotation | None]
    """For each token the quotation it stands in."""
    timexes: list[tuple[int, int, Timex]] = field(factory=list)
    """First and last token of each time expression that can date something."""

    def text(self, first: int, last: int) -> str:
        """Return the article's words from one token to another, both included."""
        return self.article.text[self.tokens[first].start : self.tokens[last].end]


def lay_out(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex], words: Words
) -> tuple[list[Scene], Cast]:
    """Return the sentences that tell something, parsed, and everybody who is named in them."""
    rows = (
        (tokenize(article.text, sentence.span.start, sentence.span.end, words), sentence)
        for sentence in sentences
        if sentence.block is not Block.FURNITURE
    )
    kept = [row for row in rows if row[0]]
    lines, telling = [tokens for tokens, _ in kept], [sentence for _, sentence in kept]
    known, lower = _spellings(lines)
    quoted = _quotations(lines, telling)
    scenes: list[Scene] = []
    place = 0
    for number, (tokens, sentence) in enumerate(zip(lines, telling, strict=True)):
        while place < len(timexes) and timexes[place].span.end <= sentence.span.start:
            place += 1
        spans = _mark_times(article, tokens, _until(timexes, place, sentence.span.end))
        tag_names(tokens, known, lower, words.genders)
        tag_offices(tokens, words)
        tag_words(tokens, words)
        scenes.append(Scene(article, sentence, number, tokens, parse(tokens, words), words, quoted[number], spans))
    return scenes, _cast(scenes, words)


def _until(timexes: Sequence[Timex], place: int, end: int) -> list[Timex]:
    last = place
    while last < len(timexes) and timexes[last].span.start < end:
        last += 1
    return list(timexes[place:last])


def _spellings(lines: Sequence[Sequence[Token]]) -> tuple[set[str], set[str]]:
    """Words seen with a capital inside sentences, and words seen with a small letter."""
    known: set[str] = set()
    lower: set[str] = set()
    for tokens in lines:
        titled = is_title_case(tokens)
        fresh = True
        for token in tokens:
            if token.text[0].isupper():
                if not titled and not fresh and not token.word.closed and token.tag != "Z":
                    known.add(token.low)
            elif token.text[0].islower():
                lower.add(token.low)
            fresh = token.tag in ('"', ":") or (fresh and not token.text[0].isalnum())
    return known, lower


def _mark_times(article: Article, tokens: Sequence[Token], timexes: Sequence[Timex]) -> list[tuple[int, int, Timex]]:
    """Tag the words of time expressions, and return those that date something, by token."""
    found: list[tuple[int, int, Timex]] = []
    for timex in timexes:
        inside = [n for n, token in enumerate(tokens) if timex.span.start <= token.start < timex.span.end]
        if not inside:
            continue
        after = tokens[inside[-1] + 1].low if inside[-1] + 1 < len(tokens) else ""
        if timex.value in _VAGUE and after == "of":
            continue
        if timex.type in (TimexType.DATE, TimexType.TIME) or timex.when.is_dated:
            for n in inside:
                if tokens[n].tag != "O":
                    tokens[n].tag = "Z"
        dates = timex.type is not TimexType.SET and timex.when.is_dated and timex.value not in _VAGUE
        bare = not inside[0] or tokens[inside[0] - 1].tag != "I"
        if dates and not (bare and _is_stamp(article, timex)):
            found.append((inside[0], inside[-1], timex))
    return found


def _is_stamp(article: Article, timex: Timex) -> bool:
    """It is when the page was made: the day of publication, or a clock time beside it, with the year written out."""
    day = timex.when.bounds.first_day
    near = None if day is None else abs(day - article.published.toordinal())
    if near is None or str(article.published.year) not in timex.text:
        return False
    fine = timex.when.granularity.rank
    return (near == 0 and fine <= Granularity.DAY.rank) or (near <= 1 and fine < Granularity.PART.rank)


def _quotations(lines: Sequence[Sequence[Token]], sentences: Sequence[Sentence]) -> list[list[Quotation | None]]:
    """Follow double quotation marks through the article; a paragraph that opens anew goes on with an open quotation."""
    current: Quotation | None = None
    paragraph = -1
    rows: list[list[Quotation | None]] = []
    for tokens, sentence in zip(lines, sentences, strict=True):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            if current is not None and tokens[0].tag != '"':
                current = None
        row: list[Quotation | None] = []
        for number, token in enumerate(tokens):
            if token.tag == '"':
                if token.text == "“" or (token.text == '"' and current is None):
                    current = current if current is not None and number == 0 else Quotation()
                else:
                    row.append(current)
                    current = None
                    continue
            row.append(current)
        rows.append(row)
    return rows


def _cast(scenes: Sequence[Scene], words: Words) -> Cast:
    cast = Cast(words)
    named = []
    for scene in scenes:
        for phrase in scene.clauses.phrases:
            name = naming(scene.tokens, phrase, words)
            if name is not None:
                named.append(name)
            for part in _owners(phrase.first, phrase.owner):
                named.extend(n for n in [naming(scene.tokens, part, words)] if n is not None)
    cast.gather(named)
    for scene in scenes:
        _aliases(scene, cast)
        note_offices(scene.clauses, cast, words)
    return cast


def _owners(first: int, owner: int) -> Iterator[Phrase]:
    if owner > first:
        yield Phrase(first, owner - 1, owner - 1)


def _aliases(scene: Scene, cast: Cast) -> None:
    """Read "the Court of Arbitration (CAS)", and the shares, chairmen and executives that make a company."""
    tokens = scene.tokens
    for named, name in enumerate(tokens):
        if name.tag != "P":
            continue
        index = named - 1
        if index > 0 and tokens[index].tag == "(" and name.text.isupper() and len(name.text) > 1:
            first = index
            while first and tokens[first - 1].tag == "P":
                first -= 1
            if first < index and name.text[0] == tokens[first].text[0]:
                cast.alias(name.text, [t.text for t in tokens[first:index]])
        index = named + 1
        if index < len(tokens) - 1:
            holder = tokens[index + 1] if tokens[index].tag == "O" else tokens[index]
            if holder.tag in ("N", "P"):
                first = index - 1
                while first and tokens[first - 1].tag == "P":
                    first -= 1
                cast.mark_company([t.text for t in tokens[first:index]], holder.low)
