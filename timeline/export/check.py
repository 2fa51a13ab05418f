"""Whether the records of a ``timeline/1`` file fit together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from timeline.article import Article
from timeline.event import Event
from timeline.ordering import Precedence

__all__ = ["check"]


def check(
    articles: Iterable[Article], events: Sequence[Event], order: Sequence[str], relations: Iterable[Precedence]
) -> None:
    """Look for names and offsets that point nowhere.

    Raises
    ------
    ValueError
        If there are any; the message names the record.
    """
    articles = tuple(articles)
    _check_ids("articles", [article.id for article in articles])
    ids = [event.id for event in events]
    _check_ids("events", ids)
    if sorted(order) != sorted(ids):
        odd = sorted(set(order) ^ set(ids)) or sorted(order)
        raise ValueError(f"every event must be named once, see {odd[0]!r}, at order")
    rank = {event: place for place, event in enumerate(order)}
    for place, pair in enumerate(relations):
        if pair.before not in rank or pair.after not in rank:
            raise ValueError(f"{pair.before!r} or {pair.after!r} is no event at relations[{place}]")
        if pair.certain and rank[pair.before] >= rank[pair.after]:
            raise ValueError(f"{pair.before!r} before {pair.after!r} contradicts the order at relations[{place}]")
    lengths = {article.id: len(article.text) for article in articles}
    for place, event in enumerate(events):
        _check_mentions(event, lengths, f"events[{place}].mentions")


def _check_ids(where: str, ids: list[str]) -> None:
    twice = [key for key, times in Counter(ids).items() if times > 1]
    if twice:
        raise ValueError(f"two records have the id {twice[0]!r} at {where}")


def _check_mentions(event: Event, lengths: Mapping[str, int], where: str) -> None:
    if not event.mentions:
        raise ValueError(f"an event has at least one mention at {where}")
    for place, mention in enumerate(event.mentions):
        for span in (mention.span, mention.trigger):
            if span.article not in lengths:
                raise ValueError(f"there is no article {span.article!r} at {where}[{place}]")
            if not 0 <= span.start <= span.end <= lengths[span.article]:
                said = f"characters {span.start} to {span.end} are not in article {span.article!r}"
                raise ValueError(f"{said} at {where}[{place}]")
