"""How a language tells time: its rules and the word lists that decide a direction."""

from attrs import frozen

__all__ = ["Grammar"]


@frozen
class Grammar:
    """Placeholder of the first hour."""
