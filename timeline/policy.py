"""Policies: the conventions that decide which of several days is meant where words leave it open."""

import enum

from timeline.errors import UnknownPolicy

__all__ = ["Policy"]


class Policy(enum.Enum):
    """A convention for times with a part unsaid: a bare weekday, weekend, day, month, season or feast.

    What the words do say is never overruled ("last Friday" is behind under every policy), and neither is the running
    year of historical prose.
    """

    NEWS = "news"
    """As newspapers write: the clause decides, a weekday is within seven days, a year unsaid is the nearest."""
    NEAREST = "nearest"
    """The nearest to the day counted from, whatever the clause."""
    CALENDAR_WEEK = "calendar_week"
    """The weekday of the calendar week, Monday to Sunday, in which the day counted from lies; else as ``NEWS``.

    "Next Friday" is the Friday of the week after, "last Friday" that of the week before.
    """
    PAST = "past"
    """The last one up to the day counted from."""
    FUTURE = "future"
    """The first one from the day counted from on."""

    __hash__ = object.__hash__

    @classmethod
    def named(cls, name: "str | Policy") -> "Policy":
        """Return the policy of a name.

        Raises
        ------
        UnknownPolicy
            If there is none; the message lists those that there are.
        """
        try:
            return cls(name)
        except ValueError:
            raise UnknownPolicy(name, tuple(policy.value for policy in cls)) from None
