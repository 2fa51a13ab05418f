"""How English tells what happened."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from timeline.lexicon import PLAIN, Lexicon, Word, Words

__all__ = ["LEXICON"]


def _rows(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.strip().splitlines():
        kind, _, words = line.partition(":")
        yield kind.strip(), words.split()


def _inverse(table: Mapping[str, str]) -> dict[str, str]:
    """Word -> heading; the first heading that lists a word wins."""
    flat: dict[str, str] = {}
    for heading, words in table.items():
        for word in words.split():
            flat.setdefault(word, heading)
    return flat


def _verbs(entries: dict[str, dict[str, object]]) -> None:
    from timeline.lang.en.inflection import verb_forms
    from timeline.lang.en.triggers import PHRASAL, PLAIN_VERBS, VERBS

    kinds: dict[str, str] = {}
    for kind, lemmas in _rows(VERBS):
        for lemma in lemmas:
            kinds.setdefault(lemma, kind)
    heads = (phrase.split()[0] for line in PHRASAL.strip().splitlines() for phrase in line.split(";"))
    for lemma in (*PLAIN_VERBS.split(), *heads):
        kinds.setdefault(lemma, PLAIN)
    for lemma, kind in kinds.items():
        for form, bits in verb_forms(lemma).items():
            entry = entries.setdefault(form, {})
            if "forms" not in entry or (not entry["kind"] and kind):
                entry.update(lemma=lemma, forms=bits, kind=kind)
    for form, (lemma, bits) in {"found": ("find", 14), "left": ("leave", 12), "fell": ("fall", 4)}.items():
        entries[form].update(lemma=lemma, forms=bits & 12, kind=kinds[lemma])


def _nouns(entries: dict[str, dict[str, object]]) -> None:
    from timeline.lang.en.event_nouns import NOUNS, PLAIN_NOUNS
    from timeline.lang.en.inflection import plural

    for kind, nouns in _rows(NOUNS):
        for noun in nouns:
            for form in (noun, plural(noun)):
                entries.setdefault(form, {}).setdefault("noun", kind)
                entries[form].setdefault("singular", noun)
    for noun in PLAIN_NOUNS.split():
        for form in (noun, plural(noun)):
            entries.setdefault(form, {}).setdefault("noun", PLAIN)
            entries[form].setdefault("singular", noun)


def _closed(entries: dict[str, dict[str, object]]) -> None:
    from timeline.lang.en.function_words import FUNCTION_WORDS

    for tag, words in FUNCTION_WORDS.items():
        for word in words.split():
            for form in {word, word.replace("’", "'")}:
                entries.setdefault(form, {}).setdefault("closed", tag)


def _lengths(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


@cache
def _load() -> Words:
    from timeline.lang.en import falsity, furniture, names, order_words, reporting, status, syntax, triggers

    entries: dict[str, dict[str, object]] = {}
    _verbs(entries)
    _nouns(entries)
    _closed(entries)
    phrasal = [row.split(":") for line in triggers.PHRASAL.strip().splitlines() for row in line.split(";")]
    return Words(
        words={form: Word(**entry) for form, entry in entries.items()},  # type: ignore[arg-type]
        syntax=syntax.SYNTAX,
        falsity=falsity.FALSITY,
        phrasal={(verb, particle): kind for phrase, kind in phrasal for verb, particle in [phrase.split()]},
        idioms={verb: frozenset(objects.split()) for verb, objects in triggers.IDIOMS.items()},
        phones=triggers.PHONES,
        light=triggers.LIGHT_VERBS,
        remarks=_inverse(reporting.REMARKS),
        vouching=reporting.VOUCHING,
        clausal=reporting.CLAUSAL,
        complement=reporting.COMPLEMENT,
        stances=_inverse(reporting.STANCES),
        factive=reporting.FACTIVE,
        takes_noun=reporting.TAKES_NOUN,
        own_word=reporting.OWN_WORD,
        governors=_inverse(status.GOVERNORS),
        pondering=status.PONDERING,
        adjectives=_inverse(status.ADJECTIVES),
        noun_heads=_inverse(status.NOUN_HEADS),
        intents=_inverse(status.INTENTS),
        readiness=_inverse(status.READINESS),
        modals=_inverse(status.MODALS),
        doubts=_inverse(status.DOUBTS),
        silences=reporting.SILENCES,
        negations=status.NEGATIONS,
        titles=names.TITLES,
        roles=_inverse(names.ROLES),
        role_phrases=names.ROLE_PHRASES,
        demonyms=names.DEMONYMS,
        nationalities=names.NATIONALITIES,
        body_adjectives=names.BODY_ADJECTIVES,
        seats=names.SEATS,
        places=names.PLACES,
        organisation_words=names.ORGANISATION_WORDS,
        company_words=names.COMPANY_WORDS,
        people_words=names.PEOPLE_WORDS,
        particles=names.PARTICLES,
        calendar=names.CALENDAR,
        genders=names.GENDERS,
        order=order_words.ORDER,
        order_lengths=_lengths(order_words.ORDER),
        later=order_words.LATER,
        abbreviations=furniture.ABBREVIATIONS,
        furniture=furniture.FURNITURE,
        captions=furniture.CAPTIONS,
        boxes=furniture.BOXES,
        tails=furniture.TAILS,
    )


LEXICON = Lexicon(_load)
