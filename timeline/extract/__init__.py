"""Extract mentions: who did or said what, when, and how far it has come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.article import Article, Sentence
from timeline.mention import Mention
from timeline.timex import Timex

if TYPE_CHECKING:
    from timeline.lexicon import Lexicon

__all__ = ["extract"]


def extract(
    article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex], lexicon: "Lexicon"
) -> tuple[Mention, ...]:
    """Return what one article tells, in text order.

    A mention has the words that name the event, who takes part, when, how far it has come and on whose word. What is
    generic, stative or furniture of the page yields none; unclear text never raises.
    """
    # Here rather than above, so that `import timeline` pays for the rooms only when something is extracted.
    from timeline.extract.newsday import NewsDay
    from timeline.extract.occasions import Occasions
    from timeline.extract.recall import recall
    from timeline.extract.scene import lay_out
    from timeline.extract.telling import Telling

    scenes, cast = lay_out(article, sentences, timexes, lexicon.words)
    news = NewsDay.of(article, scenes, lexicon.words)
    telling = Telling(lexicon.words, cast, article, Occasions(lexicon.words), news)
    telling.listen(scenes)
    drafts = [draft for scene in scenes for draft in telling.of(scene)]
    recall(drafts)
    return tuple(telling.mention(draft) for draft in drafts)
