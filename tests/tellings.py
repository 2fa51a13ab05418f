"""Builders of hand-made articles and mentions, for tests of what comes after extraction."""

import re

from timeline.article import Article, Span
from timeline.mention import Claim, Mention, Stance, Status
from timeline.when import UNDATED, When

TUESDAY = "2024-03-12"
"""The day that the hand-made articles are published, unless they say otherwise."""


class Paper:
    """An article written sentence by sentence; the trigger stands between *asterisks*."""

    def __init__(self, name, published=TUESDAY, **fields):
        self.name = name
        self.published = published
        self.fields = fields
        self.text = ""
        self.mentions = []

    def tells(self, sentence, kind, *actors, on=None, status=Status.HAPPENED, by=None, stance=Stance.ASSERTS, **more):
        before, trigger, after = re.fullmatch(r"(.*?)\*(.+?)\*(.*)", sentence, re.DOTALL).groups()
        plain = before + trigger + after
        start = len(self.text)
        self.text += plain + "\n"
        span = Span(self.name, start, start + len(plain))
        first = start + len(before)
        claim = Claim(by, stance, span) if by is not None or stance is not Stance.ASSERTS else None
        mention = Mention(
            span=span,
            text=plain,
            trigger=Span(self.name, first, first + len(trigger)),
            kind=kind,
            head=more.pop("head", trigger.casefold()),
            title=more.pop("title", plain.rstrip(".")),
            status=status,
            when=_when(on),
            actors=actors,
            claim=claim,
            **more,
        )
        self.mentions.append(mention)
        return mention

    def line(self, text):
        self.text += text + "\n"

    @property
    def article(self):
        return Article(self.name, self.text or "nothing told", self.published, **self.fields)


def _when(on):
    if on is None:
        return UNDATED
    if isinstance(on, When):
        return on
    return When.between(*on.split("..")) if ".." in on else When.on(on)


def fused(*papers, wording):
    from timeline.fuse import fuse

    return fuse(
        [mention for paper in papers for mention in paper.mentions], [paper.article for paper in papers], wording
    )
