"""What is said on one occasion shares its date: "she said Tuesday … she added"."""

from attrs import define, field, frozen

from timeline.extract.draft import Draft
from timeline.lexicon import Words
from timeline.mention import Hint, Status
from timeline.when import When

__all__ = ["Occasions"]

_BESIDE = 4
"""Words behind a verb within which a time is its own, and none of what is said."""
_NEAR = 2
"""Sentences within which a speaker goes on with the same occasion."""


@frozen
class _Occasion:
    """A dated saying: in which sentence, when, and to whom."""

    number: int
    when: When
    hearer: str


@define(eq=False)
class Occasions:
    """Remembers when each speaker of an article last spoke, and to whom."""

    words: Words
    _last: dict[str, _Occasion] = field(factory=dict)
    _heard: dict[tuple[str, str], _Occasion] = field(factory=dict)

    def share(self, draft: Draft) -> None:
        """Date an undated saying by the occasion it goes on with, or remember the occasion that it opens.

        It goes on with it where the same speaker was dated at most two sentences before, or spoke to the same hearer
        anywhere before; words that order it otherwise, and tenses that look back behind the story, forbid it.
        """
        if not draft.is_statement or not draft.doers or draft.status is not Status.HAPPENED:
            return
        speaker, hearer, number = draft.doers[0], _hearer(draft), draft.scene.number
        if draft.timex is None:
            if not self._goes_on(draft):
                return
            known = self._heard.get((speaker, hearer)) if hearer else None
            known = known or self._last.get(speaker)
            if known is None or not (number - known.number <= _NEAR or (hearer and hearer == known.hearer)):
                return
            draft.when, draft.when_because = known.when, "said on the occasion that was dated before"
        if draft.when.is_dated and draft.when.bounds.is_known:
            self._last[speaker] = _Occasion(number, draft.when, hearer)
            if hearer:
                self._heard[speaker, hearer] = self._last[speaker]

    def _goes_on(self, draft: Draft) -> bool:
        group, tokens = draft.group, draft.scene.tokens
        if group is None or group.form not in ("past", "ing"):
            return False
        if any(first <= group.last + _BESIDE for first, _, _ in draft.scene.timexes):
            return False
        if any(not told.weak or told.hint is Hint.BEFORE for told in draft.told):
            return False
        return not any(token.low in self.words.syntax.looking_back for token in tokens[: group.last + 3])


def _hearer(draft: Draft) -> str:
    """The outlet or body it is said to; a crowd of reporters is none in particular."""
    return next((name.split()[0] for name in draft.actors if name not in draft.doers and name[0].isupper()), "")
