"""English words that order two events, and how far apart they put them."""

from timeline.lexicon import OrderWord

__all__ = ["LATER", "ORDER"]

_HOUR, _DAY = 60, 1440

ORDER = {
    "after": OrderWord("after"),
    "following": OrderWord("after"),
    "since": OrderWord("after"),
    "before": OrderWord("before"),
    "ahead of": OrderWord("before"),
    "prior to": OrderWord("before"),
    "on the heels of": OrderWord("after"),
    "in the wake of": OrderWord("after"),
    "in the aftermath of": OrderWord("after"),
    "during": OrderWord("during"),
    "amid": OrderWord("during", weak=True),
    "in response to": OrderWord("after"),
    "at the start of": OrderWord("during"),
    "at the outset of": OrderWord("during"),
    "at the beginning of": OrderWord("during"),
    "toward the end of": OrderWord("during"),
    "towards the end of": OrderWord("during"),
    "at the end of": OrderWord("during"),
    "will follow": OrderWord("after"),
    "would follow": OrderWord("after"),
    "followed": OrderWord("after"),
    "follows": OrderWord("after"),
    "comes after": OrderWord("after"),
    "came after": OrderWord("after"),
    "when": OrderWord("during", weak=True),
    "while": OrderWord("during", weak=True),
    "later": OrderWord("after", weak=True),
    "then": OrderWord("after", weak=True),
    "afterwards": OrderWord("after", weak=True),
    "afterward": OrderWord("after", weak=True),
    "earlier": OrderWord("before", weak=True),
    "subsequently": OrderWord("after", weak=True),
}

LATER = {
    "minute": (1, 120),
    "minutes": (1, 120),
    "hour": (60, 60),
    "hours": (_HOUR, 24 * _HOUR),
    "day": (0, 2 * _DAY),
    "days": (_DAY, 14 * _DAY),
    "week": (4 * _DAY, 11 * _DAY),
    "weeks": (7 * _DAY, 90 * _DAY),
    "month": (20 * _DAY, 45 * _DAY),
    "months": (30 * _DAY, 700 * _DAY),
    "year": (200 * _DAY, 550 * _DAY),
    "years": (365 * _DAY, None),
    "shortly": (0, 2 * _DAY),
    "moments": (0, 180),
    "immediately": (0, 1 * _DAY),
    "soon": (0, None),
}
"""The unit before "after", "before", "later" or "earlier": how many minutes lie between, rounded outwards."""
