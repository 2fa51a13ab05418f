"""Where sources contradict each other."""

from attrs import frozen

from timeline.mention import Claim

__all__ = ["Conflict"]


@frozen
class Conflict:
    """One point on which claims cannot all be right: what it is about, the events, and every side with its sentence."""

    about: str
    events: tuple[str, ...]
    claims: tuple[Claim, ...]
