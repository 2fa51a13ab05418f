from tellings import Paper, fused

from timeline.event import event_id
from timeline.lang.en.wording import WORDING
from timeline.mention import Stance, Status


def _call():
    a, b = Paper("a", source="Harbour Post"), Paper("b", source="Ridge Herald")
    a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on="2024-03-11", by="Ruth Okafor")
    b.tells(
        "Holm would not confirm the *call*.",
        "call",
        "Ruth Okafor",
        "Lars Holm",
        on="2024-03-11",
        by="Lars Holm",
        stance=Stance.UNCONFIRMED,
        status=Status.UNCERTAIN,
    )
    return a, b


def test_why_gives_date_status_origins_quotation_claims_and_join_a_line_each():
    (event,) = fused(*_call(), wording=WORDING)
    lines = event.why().splitlines()
    assert lines[0] == event.title
    assert lines[1].startswith("When: 2024-03-11.")
    assert lines[2].startswith("Status: Happened")
    assert lines[3] == "Told by 2 articles from 2 independent origins: Harbour Post, Ridge Herald."
    assert "a says: “Okafor called Holm on Monday.”" in lines
    assert "Lars Holm: does not confirm it." in lines
    assert lines[-1].startswith("One event: ")


def test_why_says_that_nothing_dates_an_undated_event():
    paper = Paper("a")
    paper.tells("Okafor *resigned*.", "resign", "Ruth Okafor")
    (event,) = fused(paper, wording=WORDING)
    assert "When: no article dates it." in event.why()


def test_an_id_comes_from_the_first_telling_whatever_the_order():
    a, b = _call()
    mentions = [*a.mentions, *b.mentions]
    assert event_id(mentions) == event_id(reversed(mentions)) == event_id(a.mentions)
    assert event_id(a.mentions) != event_id(b.mentions)
