"""Find time expressions and sentences in an article."""

from timeline.scan.find import scan
from timeline.scan.sentences import sentences

__all__ = ["scan", "sentences"]
