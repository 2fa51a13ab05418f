"""How English tells what happened."""

from timeline.lexicon import Lexicon

LEXICON = Lexicon()
