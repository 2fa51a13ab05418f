"""Verb groups and noun phrases of a tagged sentence, each verb with its subject and objects."""

from collections.abc import Sequence

from timeline.extract.finite import coordinate, govern, reduce_past
from timeline.extract.groups import find_groups
from timeline.extract.phrases import find_phrases
from timeline.extract.subjects import objects_of, subject_of
from timeline.extract.syntax import Clauses, Group, Phrase
from timeline.extract.tokens import Token
from timeline.lexicon import Words

__all__ = ["Clauses", "Group", "Phrase", "parse"]


def parse(tokens: Sequence[Token], words: Words) -> Clauses:
    """Return the sentence's noun phrases and verb groups, in text order."""
    phrases = list(find_phrases(tokens, words))
    at = {index: phrase for phrase in phrases for index in range(phrase.first, phrase.last + 1)}
    groups = list(find_groups(tokens, words))
    owners = {index: group for group in groups for index in range(group.first, group.last + 1)}
    clauses = Clauses(tokens, words, phrases, groups, at, owners)
    for number, group in enumerate(groups):
        coordinate(clauses, number)
        reduce_past(clauses, number, words)
        govern(clauses, number, owners)
        group.subject = subject_of(clauses, number, owners, words)
    taken = {id(phrase): group for group in groups if group.is_finite for phrase in group.subject}
    for number, group in enumerate(groups):
        group.objects = list(objects_of(clauses, number, owners, taken))
    return clauses
