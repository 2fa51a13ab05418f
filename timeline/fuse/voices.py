"""Who speaks for whom: a spokeswoman's words and those of the body she speaks for are one statement."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["compiled", "voices"]


def voices(mentions: Sequence[Mention], of: Mapping[tuple[str, str], str], wording: Wording) -> dict[str, str]:
    """Return who is called the spokesman of what, where the texts agree.

    Where they say "spokeswoman Ann Teel" only, it is the one body that speaks in every article that calls her so and
    has no other spokesman.
    """
    known = set(of.values())
    said: dict[str, set[str]] = defaultdict(set)
    bare: dict[str, set[str]] = defaultdict(set)
    for article, text in sorted({(mention.article, mention.text) for mention in mentions}):
        for pattern in compiled(wording.spokespeople):
            for match in pattern.finditer(text):
                if of.get((article, match["person"]), match["person"]) in known and match["body"] in known:
                    said[of.get((article, match["person"]), match["person"])].add(match["body"])
        for pattern in compiled(wording.speakers):
            for match in pattern.finditer(text):
                bare[of.get((article, match["person"]), match["person"])].add(article)
    speaks_for = {person: next(iter(bodies)) for person, bodies in said.items() if len(bodies) == 1}
    speaking = _speaking(mentions, of, wording)
    for person in sorted((bare.keys() & known) - said.keys()):
        shared = set.intersection(*(speaking[article] for article in bare[person])) - set(speaks_for.values())
        if len(shared) == 1:
            speaks_for[person] = next(iter(shared))
    return speaks_for


def _speaking(mentions: Iterable[Mention], of: Mapping[tuple[str, str], str], wording: Wording) -> dict[str, set[str]]:
    """Return for each article the bodies, no persons and no countries, that make a statement in it."""
    found: dict[str, set[str]] = defaultdict(set)
    countries = set(wording.demonyms.values())
    for mention in mentions:
        says = wording.kin.get(mention.kind, mention.kind) in wording.statements
        speakers = (*(mention.actors[:1] if says else ()), mention.claim.by if mention.claim is not None else None)
        for speaker in filter(None, speakers):
            name = of.get((mention.article, speaker), speaker)
            if name.split()[-1].casefold() in wording.institutions and name[:1].isupper() and name not in countries:
                found[mention.article].add(name)
    return found


@cache
def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return a language's patterns, compiled once."""
    return tuple(re.compile(pattern) for pattern in patterns)
