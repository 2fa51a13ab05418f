"""How a language tells what happened: triggers, cues of status and claim, names, page furniture."""

from attrs import frozen

__all__ = ["Lexicon"]


@frozen
class Lexicon:
    """Placeholder of the first hour."""
