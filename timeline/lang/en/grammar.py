"""How English tells time."""

from timeline.grammar import Grammar

GRAMMAR = Grammar()
