"""A question about an event as a value, and what one about dates looks at."""

from collections.abc import Callable, Mapping

from attrs import field, frozen

from timeline.errors import InvalidInput
from timeline.event import Event
from timeline.interval import Interval
from timeline.ordering import Ordering

__all__ = ["Predicate", "Question", "Setting", "edge_in", "has_date"]


@frozen
class Setting:
    """What a predicate may need to know beside the event: the order it stands in, and the sources of the articles."""

    ordering: Ordering = field(factory=Ordering)
    sources: Mapping[str, tuple[str, ...]] = {}

    def may_lie(self, event: Event) -> Interval:
        """Return the minutes it may lie in, by its own date and by what it is ordered with."""
        told = event.when.bounds
        ordered = self.ordering.bounds(event.id)
        return told if event.when.fills else told.meet(ordered) or told

    def surely_lies(self, event: Event) -> Interval:
        """Return the minutes it must lie in: a doubtful date says nothing here, an "about" widens."""
        trusted = event.when.trusted
        return trusted.meet(self.ordering.bounds(event.id)) or trusted


_NOWHERE = Setting()


@frozen
class Predicate:
    """A question about an event that is answered yes or no; ``name`` is how it was asked.

    ``wider`` answers the same question with ``possible=True``, where that makes a difference.
    """

    name: str
    test: Callable[[Event, Setting], bool] = field(repr=False)
    wider: Callable[[Event, Setting], bool] = field(repr=False, kw_only=True)

    @wider.default
    def _same(self) -> Callable[[Event, Setting], bool]:
        return self.test

    def __call__(self, event: Event, setting: Setting = _NOWHERE) -> bool:
        """Answer for an event; without a setting, by its own date and the ids of its articles alone."""
        return self.test(event, setting)

    def __and__(self, other: "Predicate") -> "Predicate":
        return Predicate(
            f"({self.name} & {other.name})",
            lambda e, s: self.test(e, s) and other.test(e, s),
            wider=lambda e, s: self.wider(e, s) and other.wider(e, s),
        )

    def __or__(self, other: "Predicate") -> "Predicate":
        return Predicate(
            f"({self.name} | {other.name})",
            lambda e, s: self.test(e, s) or other.test(e, s),
            wider=lambda e, s: self.wider(e, s) or other.wider(e, s),
        )

    def __invert__(self) -> "Predicate":
        return Predicate(f"~{self.name}", lambda e, s: not self.test(e, s))


@frozen
class Question:
    """A question on dates, before it is asked at one of three strengths; see `timeline.query`.

    ``whole`` tells whether the answer is yes for an event wherever in the minutes it lies, ``part`` whether it is yes
    for some of them, ``edge`` whether it is yes for an end that is known.
    """

    whole: Callable[[Interval], bool]
    part: Callable[[Event, Interval], bool]
    edge: Callable[[Event, Interval], bool] = field(default=lambda _, __: False)

    def must(self, event: Event, setting: Setting) -> bool:
        """Tell whether the answer is yes in every reading."""
        lies = setting.surely_lies(event)
        return not lies.is_unknown and self.whole(lies)

    def may(self, event: Event, setting: Setting) -> bool:
        """Tell whether the answer is yes in some reading of a time told on both sides, or must be yes."""
        lies = setting.may_lie(event)
        if lies.is_unknown:
            return self.must(event, setting)
        told = self.whole(lies) or self.edge(event, lies) or (lies.is_known and self.part(event, lies))
        return told or self.must(event, setting)

    def might(self, event: Event, setting: Setting) -> bool:
        """Tell whether the answer is yes in some reading, with open sides taken for anything."""
        lies = setting.may_lie(event)
        return self.may(event, setting) or (not lies.is_unknown and self.part(event, lies))

    def asked(self, name: str, *arguments: object, certain: bool, possible: bool) -> Predicate:
        """Return the predicate of one strength, named as it was asked."""
        if certain and possible:
            raise InvalidInput(f"{name}() takes certain=True or possible=True, not both")
        words = [repr(argument) for argument in arguments]
        words += ["certain=True"] * certain + ["possible=True"] * possible
        said = f"{name}({', '.join(words)})"
        if certain:
            return Predicate(said, self.must)
        return Predicate(said, self.might if possible else self.may, wider=self.might)


def edge_in(asked: Interval) -> Callable[[Event, Interval], bool]:
    """Return whether a stretch that an event fills surely begins or ends in what was asked for."""

    def test(event: Event, lies: Interval) -> bool:
        first = lies.start is not None and Interval(lies.start, lies.start + 1) in asked
        last = lies.end is not None and Interval(lies.end - 1, lies.end) in asked
        return event.when.fills and (first or last)

    return test


def has_date(event: Event) -> bool:
    """Tell whether an event has a date of its own: an expression that dates it, or bounds on both sides.

    What is known to be past or to come from the day of publication alone has none.
    """
    bounds = event.when.bounds
    told = any(mention.timex is not None and mention.timex.when.is_dated for mention in event.mentions)
    return bounds.is_known or (told and not bounds.is_unknown)
