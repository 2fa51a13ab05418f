"""Limits on another expression: by, until, before, after."""

from timeline.meaning import Meaning, Modified
from timeline.rule import Says, Slot, rule

__all__ = ["SLOTS"]

SLOTS = (
    Slot("limit", {"by": "by", "until": "until", "till": "until", "no later than": "by"}),
    Slot(
        "limited", pattern="({it:one_day}|{it:period}|{it:edged}|{it:any_unit}|{it:weekend_ref})", build=lambda it: it
    ),
    Slot("edged", pattern="[the] {edge_of} ({it:any_unit}|{it:period})", build=lambda edge_of, it: _edge(it, edge_of)),
)


def _edge(it: Meaning, edge_of: str) -> Meaning:
    from timeline.meaning import Edge

    return Edge(it, edge_of)


@rule(
    "<{limit}> {limited}",
    means={
        "It must close by «Friday»": Says("[2024-03-13..2024-03-15]", value="2024-03-15"),
        "It will close by «the end of the year»": Says("[2024-03-13..2024-12-31]", value="2024", mod="END"),
    },
)
def by(limit: str, limited: Meaning) -> Meaning:
    """Some time up to then."""
    return Modified(limited, None, limit)
