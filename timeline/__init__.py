"""Dated news articles in, one ordered, sourced event timeline out."""

from timeline.article import Article, Span
from timeline.build import build, load, loads, replay, tag
from timeline.build import resolve_phrase as resolve
from timeline.event import Event
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.mention import Claim, Mention, Stance, Status
from timeline.policy import Policy
from timeline.read import read, stream
from timeline.timeline import Timeline
from timeline.timex import Timex
from timeline.when import When

__all__ = [
    "Article",
    "Claim",
    "Event",
    "Granularity",
    "Interval",
    "Mention",
    "Policy",
    "Span",
    "Stance",
    "Status",
    "Timeline",
    "Timex",
    "When",
    "build",
    "load",
    "loads",
    "read",
    "replay",
    "resolve",
    "stream",
    "tag",
]
