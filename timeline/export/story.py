"""The opened part of an event: every sentence that tells it, why it is dated so, who says so, and where it stands."""

from itertools import pairwise

from timeline.article import Article, Span
from timeline.conflict import Conflict
from timeline.event import Event
from timeline.export.page import Page, items, link, source, source_name, text_of
from timeline.export.words import count, date_words, lead, one_line
from timeline.mention import Claim, Mention, Stance, Status

__all__ = ["clash", "story"]

_STANCES = {
    Stance.ASSERTS: "says so",
    Stance.DENIES: "denies it",
    Stance.NONCOMMITTAL: "neither confirms nor denies it",
    Stance.UNCONFIRMED: "could not confirm it",
    Stance.CONDITIONAL: "says so on a condition",
}

_SIDES = {
    Stance.ASSERTS: "Say so",
    Stance.DENIES: "Deny it",
    Stance.NONCOMMITTAL: "Neither confirm nor deny it",
    Stance.UNCONFIRMED: "Could not confirm it",
    Stance.CONDITIONAL: "Say so on a condition",
}


def story(event: Event, page: Page, still: str = "", *, order: bool = True) -> str:
    """Return the part of an event that opens, as HTML; ``still`` is HTML for its end, ``order`` adds its neighbours."""
    told = "".join(_told(mention, event, page) for mention in event.mentions)
    clashes = "".join(clash(conflict, page) for conflict in page.conflicts.get(event.id, ()))
    return (
        f'<div class="story"><div><h3>Told in</h3>{told}</div>'
        f"<div>{_why(event)}{_claims(event, page)}{_order(event, page) if order else ''}{still}</div>{clashes}</div>"
    )


def _told(mention: Mention, event: Event, page: Page) -> str:
    notes = [source(mention.article, page)]
    if mention.when != event.when:
        notes.append(f"dates it: {text_of(date_words(mention.when))}")
    if mention.status is not event.status:
        notes.append(f"tells it as {mention.status.value}")
    return _figure(_highlighted(mention, page.articles.get(mention.article)), " · ".join(notes))


def _figure(quotation: str, caption: str) -> str:
    return f"<figure><blockquote>{quotation}</blockquote><figcaption>{caption}</figcaption></figure>"


def _highlighted(mention: Mention, article: Article | None) -> str:
    """Return the sentence with its trigger and its time expression marked."""
    span = mention.span
    text = article.quote(span) if article is not None else ""
    if one_line(text) != one_line(mention.text):
        return text_of(mention.text)
    spans = {"trigger": mention.trigger, "time": mention.timex.span if mention.timex is not None else None}
    inside = {name: each for name, each in spans.items() if each is not None and each in span and each.start < each.end}
    cuts = sorted({span.start, span.end, *(edge for each in inside.values() for edge in (each.start, each.end))})
    parts = []
    for start, end in pairwise(cuts):
        names = [name for name, each in inside.items() if each.start <= start and end <= each.end]
        piece = text_of(text[start - span.start : end - span.start])
        parts.append(f'<mark class="{" ".join(names)}">{piece}</mark>' if names else piece)
    return "".join(parts)


def _why(event: Event) -> str:
    first = lead(event)
    parts = [f"<h3>Why this date</h3>{_paragraph(_dated(event))}"]
    parts += [
        _paragraph(each) for each in (event.when_because, first.timex.why() if first.timex is not None else "") if each
    ]
    if first.when_because and first.when_because not in event.when_because:
        parts.append(_paragraph(first.when_because))
    if event.status_because and any(mention.status is not Status.HAPPENED for mention in event.mentions):
        parts.append(f"<h3>Why this status</h3>{_paragraph(event.status_because)}")
    if event.merged_because:
        joins = items(text_of(line) for line in event.merged_because)
        parts.append(f"<h3>Why one event</h3><details><summary>{_joined(event)}</summary>{joins}</details>")
    if event.corrections:
        parts.append(f"<h3>By hand</h3>{items(text_of(str(correction)) for correction in event.corrections)}")
    return "".join(parts)


def _joined(event: Event) -> str:
    return f"{count(len(event.mentions), 'telling')}, joined for {count(len(event.merged_because), 'reason')}"


def _dated(event: Event) -> str:
    return (
        f"{date_words(event.when)} (EDTF {event.when.edtf})" if event.when.is_dated else "No sentence gives it a date."
    )


def _paragraph(text: str) -> str:
    return f"<p>{text_of(text)}</p>"


def _claims(event: Event, page: Page) -> str:
    rows = dict.fromkeys(
        _claim(claim, page) for claim in event.claims if claim.by or claim.stance is not Stance.ASSERTS
    )
    return f"<h3>Who says so</h3>{items(rows)}" if rows else ""


def _claim(claim: Claim, page: Page) -> str:
    source = text_of(source_name(page.articles, claim.span.article))
    who = f"<b><bdi>{text_of(one_line(claim.by))}</bdi></b>" if claim.by else "The article"
    return f"{who} {_STANCES[claim.stance]} ({source})"


def clash(conflict: Conflict, page: Page) -> str:
    """Return both (or all) sides of a disagreement, one beside the other: by stance, or by claimant if all assert."""
    stances = {claim.stance for claim in conflict.claims}
    sides: dict[str, dict[str, None]] = {}
    for claim in conflict.claims:
        head = _SIDES[claim.stance] if len(stances) > 1 else _voice(claim, page)
        sides.setdefault(head, {})[_figure(_quotation(claim.span, page), _claim(claim, page))] = None
    columns = "".join(f"<div><h4>{head}</h4>{''.join(told)}</div>" for head, told in sides.items())
    head = f"<h3>Disagreement: {text_of(conflict.about)}</h3>"
    return f'<section class="clash">{head}<div class="sides">{columns}</div></section>'


def _voice(claim: Claim, page: Page) -> str:
    return text_of(one_line(claim.by) if claim.by else source_name(page.articles, claim.span.article))


def _quotation(span: Span, page: Page) -> str:
    """Return the words of a claim, marked in their sentence where that is known."""
    article = page.articles.get(span.article)
    if article is None:
        return ""
    around = (each for each in page.sentences.get(span.article, ()) if span in each)
    whole = min(around, key=lambda each: (each.end - each.start, each.start), default=span)
    words = text_of(article.quote(span))
    if whole == span:
        return words
    before, after = article.text[whole.start : span.start], article.text[span.end : whole.end]
    return f'{text_of(before)}<mark class="said">{words}</mark>{text_of(after)}'


def _order(event: Event, page: Page) -> str:
    place = page.places[event.id]
    sides = (("after", place.after), ("before", place.before))
    rows = [f"certainly {side} {link(other, page)}" for side, other in sides if other is not None]
    following = page.following.get(event.id)
    if following is not None and (event.id, following.id) not in page.line.ordering.certain:
        rows.append(f"order not told against {link(following, page)}, next in the list")
    return f'<div class="present"><h3>Order</h3>{items(rows)}</div>' if rows else ""
