"""Hand-made events with orders told between them, for tests of ordering and querying."""

from attrs import evolve

from timeline.article import Article, Span
from timeline.event import Event
from timeline.interval import DateLike
from timeline.mention import Hint, Mention, Status, Told
from timeline.order import order
from timeline.timeline import Timeline
from timeline.when import UNDATED, When


def when(text):
    """Return the `When` of ``"2024-03-12"``, ``"2024-03-12..2024-03-26"`` (one of), ``"a/b"`` (all of) or ``""``."""
    if not isinstance(text, str):
        return text
    if "/" in text:
        first, last = text.split("/")
        return When.between(first or None, last or None, fills=True)
    if ".." in text:
        first, last = text.split("..")
        return When.between(first or None, last or None)
    return When.on(text) if text else UNDATED


class Story:
    """Events told one after the other in one article; the words of an order are quoted from its sentence."""

    def __init__(self, article: str = "paper", published: DateLike = "2024-03-12"):
        self.name = article
        self.published = published
        self.text = ""
        self.events: dict[str, Event] = {}

    def tell(self, name, date="", *orders, status=Status.HAPPENED, **fields):
        """Add an event; each order is (hint, name of another event, words, gap, …)."""
        words = " ".join(order[2] for order in orders if len(order) > 2)
        sentence = f"The {name} took place {words}".strip() + "."
        start = len(self.text)
        self.text += sentence + "\n"
        trigger = Span(self.name, start + 4, start + 4 + len(name))
        told = tuple(self._told(start, sentence, *order) for order in orders)
        span = Span(self.name, start, start + len(sentence))
        mention = Mention(span, sentence, trigger, name, name, name, status, when(date), told=told)
        mention = evolve(mention, **{k: v for k, v in fields.items() if k in ("actors", "place", "object", "claim")})
        mention = evolve(mention, is_ahead=status in (Status.PLANNED, Status.SCHEDULED))
        fields.pop("object", None)
        claim = fields.pop("claim", None)
        claims = (claim,) if claim else ()
        self.events[name] = Event(name, name, when(date), status, (mention,), claims=claims, **fields)
        return self

    def order(self, hint, of, to, words="", gap=(None, None), *, weak=False):
        """Add an order between two events already told."""
        event = self.events[of]
        mention = event.mentions[0]
        told = self._told(mention.span.start, mention.text, hint, to, words, gap, weak=weak)
        changed = evolve(mention, told=(*mention.told, told))
        self.events[of] = evolve(event, mentions=(changed, *event.mentions[1:]))
        return self

    def _told(self, start, sentence, hint, other, words="", gap=(None, None), *, weak=False):  # noqa: PLR0917
        at = start + sentence.index(words) if words else start
        target = self.events[other].mentions[0].trigger
        return Told(Hint(hint), target, Span(self.name, at, at + len(words)), gap, weak=weak)

    @property
    def article(self):
        return Article(self.name, self.text or "nothing", self.published, source=f"The {self.name}")

    def __iter__(self):
        return iter(self.events.values())

    @property
    def ordering(self):
        return order(tuple(self), (self.article,))

    @property
    def line(self):
        ordering = self.ordering
        events = tuple(self.events[name] for name in ordering.total)
        mentions = tuple(mention for event in self for mention in event.mentions)
        return Timeline(events, ordering, (self.article,), (), mentions)
