"""What one rule gives for two clusters of tellings being one event."""

from attrs import frozen

__all__ = ["NOTHING", "Point"]


@frozen
class Point:
    """Points and the clause that earned them."""

    points: float
    reason: str


NOTHING = Point(0, "")
