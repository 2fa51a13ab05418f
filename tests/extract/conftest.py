import pytest

from timeline import Article, Mention
from timeline.build import tell


class Story:
    """The mentions of a text, and the one that a word triggers."""

    def __init__(self, text: str, published: str) -> None:
        self.article = Article("story", text, published)
        self.mentions = tell(self.article)

    def words(self) -> list[str]:
        return [self.article.quote(mention.trigger) for mention in self.mentions]

    def at(self, word: str, nth: int = 0) -> Mention:
        found = [mention for mention in self.mentions if self.article.quote(mention.trigger) == word]
        assert len(found) > nth, f"no mention {word!r} in {self.words()}"
        return found[nth]


@pytest.fixture
def story():
    """Read a text published on Wednesday 13 March 2024 unless told otherwise."""

    def read(text: str, published: str = "2024-03-13") -> Story:
        return Story(text, published)

    return read
