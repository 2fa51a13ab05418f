"""English, as news writes it."""

from timeline.lang.en.grammar import GRAMMAR
from timeline.lang.en.lexicon import LEXICON
from timeline.lang.en.wording import WORDING
from timeline.language import Language

__all__ = ["ENGLISH"]

ENGLISH = Language("en", GRAMMAR, LEXICON, WORDING)
