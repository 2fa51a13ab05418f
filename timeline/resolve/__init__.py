"""Resolve found time expressions against the article's date, its clauses and its earlier expressions."""

from timeline.resolve.resolve import resolve

__all__ = ["resolve"]
