"""Extract mentions: who did or said what, when, and how far it has come."""

from timeline.article import Article, Sentence
from timeline.lexicon import Lexicon
from timeline.mention import Mention
from timeline.timex import Timex

__all__ = ["extract"]


def extract(
    article: Article, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...], lexicon: Lexicon
) -> tuple[Mention, ...]:
    """Return what one article tells, in text order."""
    return ()
