"""One name for one person or body across articles, by general rules of how news shortens and spells names."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import field, frozen

from timeline.fuse.voices import voices
from timeline.mention import Mention
from timeline.wording import PLAIN, Wording

__all__ = ["Names", "canonical_names", "same_spelling"]

_TELLS_MORE = 4
"""A bare surname is the person named this many times as often as the next one who bears it."""

_EDITABLE = 7
"""Letters that two spellings of a surname need before one edit may lie between them ("Smith" and "Smyth" stay two)."""


@frozen
class _Name:
    """A name taken apart: ``given`` and ``last`` are folded, ``text`` is as written."""

    text: str
    given: tuple[str, ...]
    last: str
    person: bool

    @property
    def key(self) -> str:
        return _spelling(self.last)


@frozen
class Names:
    """What each article's names are called across all articles; unknown names are themselves."""

    of: Mapping[tuple[str, str], str] = field(factory=dict, hash=False)
    demonyms: Mapping[str, str] = field(factory=dict, hash=False)
    voices: Mapping[str, str] = field(factory=dict, hash=False)
    """The body that a person speaks for: a statement of the one may be told as the other's."""
    surnames: Mapping[tuple[str, str], str] = field(factory=dict, hash=False)
    """The full name of the one person in an article with this surname."""
    meetings: frozenset[str] = frozenset()

    def __call__(self, article: str, name: str) -> str:
        """Return what an article's name is called across all articles."""
        return self.of.get((article, name), name)

    def groups(self, mention: Mention) -> frozenset[str]:
        """Return the parties that stand for some of their people only: "BP officials" leaves room for others."""
        actors = self.actors(mention)
        return frozenset(self._party(name) for name in actors) - frozenset(
            name for name in actors if self._party(name) == name and name[:1].isupper()
        )

    def parties(self, mention: Mention) -> tuple[str, ...]:
        """Return a mention's actors as likeness compares them: "BP's bosses" and "BP officials" are both "BP".

        A group is known by the name in it; one without a name ("police") by its own words.
        """
        return tuple(dict.fromkeys(self._party(name) for name in self.actors(mention)))

    def _party(self, name: str) -> str:
        named = _group_name(name)
        return self.demonyms.get(named.casefold(), named)

    def actors(self, mention: Mention) -> tuple[str, ...]:
        """Return a mention's actors under their names across articles, each once, the doer first.

        The people whom a meeting's own title names take part in it: "summit with Kovac".
        """
        named = [self(mention.article, name) for name in mention.actors]
        if mention.kind in self.meetings and (mention.is_nominal or len(named) < 2):
            words = (word.strip(".,:;“”\"'’").removesuffix("’s").removesuffix("'s") for word in mention.title.split())
            named += [
                self.surnames[mention.article, word] for word in words if (mention.article, word) in self.surnames
            ]
        return tuple(dict.fromkeys(named))


@lru_cache(maxsize=65536)
def _group_name(name: str) -> str:
    words = name.split()
    if words[-1:] and words[-1][:1].isupper():
        return name
    named = [word.removesuffix("'s").removesuffix("’s") for word in words if word[:1].isupper()]
    return " ".join(named) or name


def canonical_names(mentions: Iterable[Mention], wording: Wording = PLAIN) -> Names:
    """Return one full name for every name of every article.

    A bare surname is its only bearer; where several people bear it, the one whom the article does not name in full, or
    the one told far more often; else it stays as it is. Spellings that differ only as transliterations do
    ("Sergei", "Sergey") are one; one edit in a long surname is allowed when the given name agrees.
    """
    mentions = tuple(mentions)
    counts, articles = _count(mentions)
    names = [_parse(text, wording) for text in sorted(counts)]
    groups = _full_groups([name for name in names if name.person])
    called = {name.text: _best(group, counts) for group in groups for name in group}
    called |= _plain_groups([name for name in names if not name.person], counts)
    resolved = _bare(names, groups, called, counts, articles) | _acronyms(names, called, articles)
    of = {
        (article, text): resolved.get((article, text), called[text])
        for text, where in articles.items()
        for article in where
    }
    people = {name.text for name in names if name.person}
    surnames: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (article, text), full in of.items():
        if full in people:
            surnames[article, text.split()[-1]].add(full)
    return Names(
        of,
        wording.demonyms,
        voices(mentions, of, wording),
        {key: next(iter(full)) for key, full in surnames.items() if len(full) == 1},
        wording.meeting_kinds,
    )


def same_spelling(a: str, b: str) -> bool:
    """Return whether two words are one name under transliteration: doubled letters, y and i, accents."""
    return _spelling(_fold(a)) == _spelling(_fold(b))


def _count(mentions: Iterable[Mention]) -> tuple[Counter[str], dict[str, set[str]]]:
    counts: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        names = mention.actors if mention.claim is None else (*mention.actors, mention.claim.by)
        for name in names:
            if name:
                counts[name] += 1
                articles[name].add(mention.article)
    return counts, articles


@lru_cache(maxsize=65536)
def _fold(text: str) -> str:
    flat = unicodedata.normalize("NFKD", text)
    kept = (char for char in flat if not unicodedata.combining(char) and char not in ".,'’`")
    return "".join(kept).casefold().replace("-", " ").strip()


@lru_cache(maxsize=65536)
def _spelling(folded: str) -> str:
    """Return a folded word as transliterations have it in common."""
    plain = folded.replace("y", "i").replace("j", "i").replace("kh", "h").replace("ck", "k")
    kept = [char for place, char in enumerate(plain) if place == 0 or plain[place - 1] != char]
    return "".join(kept)


def _parse(text: str, wording: Wording) -> _Name:
    words = [word for word in text.split() if _fold(word) not in wording.corporate] or text.split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    folded = [part for word in words for part in _fold(word).split()] or [text.casefold()]
    capital = [word for word in words if word[:1].isupper()]
    starts_and_ends = words[0][:1].isupper() and words[-1][:1].isupper()
    full = 2 <= len(words) <= 5 and starts_and_ends and len(capital) >= 2
    person = full and folded[-1] not in wording.institutions and not any(char.isdigit() for char in text)
    return _Name(text, tuple(folded[:-1]), folded[-1], person)


def _agree(a: _Name, b: _Name) -> bool:
    """Return whether two full names may name one person."""
    mine, yours = a.given[0], b.given[0]
    alike = mine == yours or same_spelling(mine, yours)
    if a.key != b.key:
        return alike and min(len(a.key), len(b.key)) >= _EDITABLE - 1 and _one_edit(a.key, b.key)
    if alike:
        return True
    short, long = sorted((mine, yours), key=len)
    if len(short) <= 2 and long.startswith(short[0]):
        initials = "".join(part[0] for part in (a.given if mine == long else b.given))
        return len(short) == 1 or short == initials
    return len(short) >= 5 and _one_edit(short, long)


def _one_edit(a: str, b: str) -> bool:
    if a == b:
        return True
    if len(a) > len(b):
        a, b = b, a
    if len(b) - len(a) > 1:
        return False
    place = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    return a[place:] == b[place + 1 :] or (len(a) == len(b) and a[place + 1 :] == b[place + 1 :])


def _full_groups(names: Sequence[_Name]) -> list[list[_Name]]:
    """Return groups of full names; within a group every two agree, so that no chain joins two people."""
    groups: list[list[_Name]] = []
    by_surname: dict[str, list[list[_Name]]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name.given), -len(name.text), name.text)):
        fits = [group for key in _keys(name) for group in by_surname[key] if all(_agree(name, one) for one in group)]
        distinct = list({id(group): group for group in fits}.values())
        group: list[_Name]
        if len(distinct) == 1 or (distinct and _spelt_alike(name, distinct)):
            group = distinct[0]
        else:
            group = []
            groups.append(group)
        group.append(name)
        for key in _keys(name):
            if not any(known is group for known in by_surname[key]):
                by_surname[key].append(group)
    return groups


def _spelt_alike(name: _Name, groups: Sequence[Sequence[_Name]]) -> bool:
    """Return whether the first group, and no other, holds the very surname."""
    return [any(one.key == name.key for one in group) for group in groups].count(True) == 1 and any(
        one.key == name.key for one in groups[0]
    )


def _keys(name: _Name) -> tuple[str, ...]:
    """Return the surname's spelling and, where it is long, each spelling with one letter left out."""
    key = name.key
    if len(key) < _EDITABLE:
        return (key,)
    return (key, *sorted({key[:i] + key[i + 1 :] for i in range(1, len(key))}))


def _best(group: Iterable[_Name], counts: Mapping[str, int]) -> str:
    return min(group, key=lambda name: (-len(name.given), -counts[name.text], -len(name.text), name.text)).text


def _plain_groups(names: Sequence[_Name], counts: Mapping[str, int]) -> dict[str, str]:
    """Return what names that are no full names of persons are called: the same words, however written."""
    groups: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        groups[" ".join((*name.given, _spelling(name.last) if len(name.last) > 3 else name.last))].append(name)
    return {
        name.text: min(group, key=lambda one: (-counts[one.text], one.text)).text
        for group in groups.values()
        for name in group
    }


def _bare(
    names: Sequence[_Name],
    groups: Sequence[Sequence[_Name]],
    called: Mapping[str, str],
    counts: Mapping[str, int],
    articles: Mapping[str, set[str]],
) -> dict[tuple[str, str], str]:
    """Return the full name of each article's bare surnames, where it is plain who is meant."""
    bearers: dict[str, list[Sequence[_Name]]] = defaultdict(list)
    for group in groups:
        for key in sorted({name.key for name in group}):
            bearers[key].append(group)
    found: dict[tuple[str, str], str] = {}
    for name in names:
        if name.given or not name.text[:1].isupper():
            continue
        candidates = bearers.get(name.key, [])
        for article in sorted(articles[name.text]):
            meant = _bearer(article, candidates, counts, articles)
            if meant is not None:
                found[article, name.text] = called[meant[0].text]
    return found


def _bearer(
    article: str,
    groups: Sequence[Sequence[_Name]],
    counts: Mapping[str, int],
    articles: Mapping[str, set[str]],
) -> Sequence[_Name] | None:
    if len(groups) <= 1:
        return groups[0] if groups else None
    absent = [group for group in groups if not any(article in articles[name.text] for name in group)]
    if len(absent) == 1:
        return absent[0]
    weights = sorted(((sum(counts[name.text] for name in group), i) for i, group in enumerate(groups)), reverse=True)
    return groups[weights[0][1]] if weights[0][0] >= _TELLS_MORE * weights[1][0] else None


def _acronyms(
    names: Sequence[_Name], called: Mapping[str, str], articles: Mapping[str, set[str]]
) -> dict[tuple[str, str], str]:
    """Return the long name of each acronym that one long name alone spells."""
    long: dict[str, set[str]] = defaultdict(set)
    for name in names:
        words = [word for word in name.text.replace("-", " ").split() if word[:1].isupper() and word != "The"]
        if len(words) > 1:
            long["".join(word[0] for word in words)].add(called[name.text])
    found: dict[tuple[str, str], str] = {}
    for name in names:
        letters = name.text.replace(".", "")
        if name.given or not letters.isupper() or not 2 <= len(letters) <= 6:
            continue
        fits = long.get(letters, set())
        if len(fits) == 1:
            found |= {(article, name.text): next(iter(fits)) for article in articles[name.text]}
    return found
