"""What begins, goes on or ends is what its noun names: "the talks began" tells talks, and so does "resume them"."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from timeline.fuse.profile import Profile
from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["named_by_aspect"]

_OBJECT = 5
"""Words behind an aspect verb in which its object's noun stands: "resume their long-delayed talks"."""

_REACH = 400
"""Characters back to the noun that a pronoun, or nothing at all, stands for: this sentence and the one before."""


def named_by_aspect(profiles: Sequence[Profile], wording: Wording) -> tuple[Profile, ...]:
    """Return an article's tellings; a verb of beginning, going on or ending takes the family of what it is said of.

    That is the noun behind it ("began talks"), the noun that is its subject ("the talks began"), or what a pronoun or
    a bare verb with people for its subject goes back to ("officials are to continue them", "… to resume on Friday").
    The beginning of what lasts for days is another thing than all of it, where it is dated, and so is its end.
    """
    return tuple(_said_of(profile, profiles, wording) for profile in profiles)


def _said_of(profile: Profile, profiles: Sequence[Profile], wording: Wording) -> Profile:
    mention = profile.mentions[0]
    if mention.kind not in wording.aspects or mention.is_nominal:
        return profile
    family = _named(mention, wording) or _went_before(profile, profiles, wording)
    if not family:
        return profile
    if family not in wording.lasting:
        return evolve(profile, family=family, only_nominal=family in wording.calamities)
    if mention.kind in wording.ends or profile.is_dated:
        return profile
    return evolve(profile, family=family, only_nominal=True)


def _named(mention: Mention, wording: Wording) -> str:
    """Return the family of the noun that an aspect verb is said of in its own clause; empty if it has none."""
    behind = _words(_clause(mention.text[mention.trigger.end - mention.span.start :]))
    found = next((i for i, word in enumerate(behind[:_OBJECT]) if _event(word, wording)), None)
    if found is not None and not any(word in wording.adverbial for word in behind[:found]):
        return _event(behind[found], wording)
    if found is None or behind[0] in wording.adverbial:
        before = _words(mention.text[: mention.trigger.start - mention.span.start])
        while before and before[-1] in wording.auxiliaries:
            before.pop()
        return _event(before[-1], wording) if before else ""
    return ""


def _went_before(profile: Profile, profiles: Sequence[Profile], wording: Wording) -> str:
    """Return the family of the noun told last, where a pronoun or nothing stands for it."""
    mention = profile.mentions[0]
    behind = _words(_clause(mention.text[mention.trigger.end - mention.span.start :]))
    bare = not behind or behind[0] in wording.pronouns or behind[0] in wording.adverbial
    if not bare or not profile.actors:
        return ""
    before = _words(mention.text[: mention.trigger.start - mention.span.start])
    said = next((family for word in reversed(before) if (family := _meeting(word, wording))), "")
    if said:
        return said
    told = [
        other
        for other in profiles
        if 0 < mention.trigger.start - other.key.end <= _REACH
        and (other.only_nominal or other.mentions[0].kind in wording.meetings)
        and other.family in wording.meetings
    ]
    return max(told, key=lambda other: other.key).family if told else ""


def _event(word: str, wording: Wording) -> str:
    return wording.events.get(word) or wording.events.get(word.removesuffix("s"), "")


def _meeting(word: str, wording: Wording) -> str:
    """Return the family of a meeting that a word names, noun or verb: "discussions", "discussing"."""
    forms = (word, word.removesuffix("s"), word.removesuffix("ing"), word.removesuffix("ed"))
    return next((wording.matters[form] for form in forms if form in wording.matters), "")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[,;:.!?—–]")


def _clause(text: str) -> str:
    return _stop().split(text, maxsplit=1)[0]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[\w'’-]+", text)]
