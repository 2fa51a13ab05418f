"""Which of two things a report is likelier to tell as the earlier: a guess by tense and kind, never a certainty.

A report tells what happened, then who commented on it; what it tells in the pluperfect lies behind its story, what it
tells in the present goes on when its people comment, what will be comes last. Within one such layer a story runs on
from sentence to sentence, while a report turns from its news back to what led to it.
"""

from timeline.extract.clauses import Group
from timeline.extract.draft import Draft

__all__ = ["is_likelier_first", "layer"]

_BACKGROUND, _STORY, _STATE, _COMMENT, _AHEAD = range(5)
_NEAR = 2
"""Sentences over which a story runs on; farther apart, the news stands before what led to it."""


def is_likelier_first(a: Draft, b: Draft) -> bool | None:
    """Tell whether a is likelier the earlier of two drafts of one article; ``None`` if they are the same."""
    if a is b:
        return None
    tie = _by_clause(a, b)
    if tie is not None:
        return tie
    tie = _by_clause(b, a)
    if tie is not None:
        return not tie
    first, second = layer(a), layer(b)
    if first != second:
        return first < second
    place, other = (a.scene.number, a.first), (b.scene.number, b.first)
    is_near = abs(a.scene.number - b.scene.number) <= _NEAR
    return (place < other) is is_near


def layer(draft: Draft) -> int:
    """Return how late in the course of a report a thing stands by its tense and kind, from 0."""
    group = draft.group
    if group is None:
        return _STORY
    if group.form == "perfect" and group.is_past:
        return _BACKGROUND
    if group.form == "modal":
        return _AHEAD if group.modal in draft.scene.words.syntax.ahead else _STATE
    if group.form != "infinitive" and group.lemma in draft.scene.words.stances:
        return _COMMENT
    return _STATE if group.form in ("present", "infinitive") else _STORY


def _by_clause(a: Draft, b: Draft) -> bool | None:
    """What grammar says of b's clause inside a's: what is said comes before the saying unless it lies ahead."""
    inner, outer = b.group, a.group
    if inner is None or outer is None or a.scene is not b.scene:
        return None
    if b.reporter is outer:
        return layer(b) == _AHEAD
    if inner.governor is outer and inner.form == "infinitive":
        return True
    if inner.relative and outer.first < inner.first and _antecedent_of(inner, outer):
        return layer(b) > _STORY
    return None


def _antecedent_of(inner: Group, outer: Group) -> bool:
    """The relative clause belongs to a noun that the other verb has for an object or subject."""
    phrases = (*outer.objects, *outer.subject)
    return any(phrase in phrases for phrase in inner.subject)
