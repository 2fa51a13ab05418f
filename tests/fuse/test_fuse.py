import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tellings import Paper, fused

from timeline.fuse import fuse
from timeline.fuse.cluster import candidate_pairs
from timeline.fuse.likeness import Verdict
from timeline.fuse.names import canonical_names
from timeline.fuse.telling import profile_of
from timeline.fuse.together import likeness, near_merges
from timeline.interval import Interval
from timeline.lang.en.wording import WORDING
from timeline.mention import Stance, Status
from timeline.when import When

MONDAY, TUESDAY, FRIDAY = "2024-03-11", "2024-03-12", "2024-03-08"

_FROM_NOW_ON = When(Interval.closed(TUESDAY, None))


def _events(*papers):
    return fused(*papers, wording=WORDING)


def _event_of(events, mention):
    (event,) = [event for event in events if mention in event.mentions]
    return event


def test_one_call_told_by_two_papers_is_one_event_and_says_why():
    a, b = Paper("a", source="Harbour Post"), Paper("b", source="Ridge Herald")
    a.tells("Ruth Okafor *called* Lars Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    b.tells("Holm took a *call* from Okafor on Monday.", "call", "Holm", "Okafor", on=MONDAY)
    (event,) = _events(a, b)
    assert event.articles == ("a", "b")
    assert set(event.actors) == {"Ruth Okafor", "Lars Holm"}
    (reason,) = event.merged_because
    assert "Harbour Post" in reason
    assert "Lars Holm, Ruth Okafor" in reason
    assert MONDAY in reason


def test_meetings_on_two_days_are_two():
    a = Paper("a")
    a.tells("Okafor *met* Holm on Friday.", "meet", "Ruth Okafor", "Lars Holm", on=FRIDAY)
    a.tells("Okafor *met* Holm again on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    assert len(_events(a)) == 2


def test_a_meeting_to_come_is_not_the_meeting_held():
    a = Paper("a")
    a.tells("Okafor and Holm *met*.", "meet", "Ruth Okafor", "Lars Holm")
    a.tells("Okafor and Holm will *meet*.", "meet", "Ruth Okafor", "Lars Holm", status=Status.PLANNED)
    assert len(_events(a)) == 2


def test_a_plan_becomes_the_thing_done_when_a_later_paper_tells_it_on_that_day():
    early, late = Paper("a", published=FRIDAY), Paper("b", published=TUESDAY)
    early.tells(
        "Okafor will *meet* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY, status=Status.SCHEDULED
    )
    late.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    (event,) = _events(early, late)
    assert event.status is Status.HAPPENED
    assert "b" in event.status_because


def test_two_sides_and_three_sides_are_two_meetings():
    a, b = Paper("a"), Paper("b")
    plan = Status.PLANNED
    a.tells("Okafor is to *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", status=plan)
    b.tells("A three-way *meeting* would follow.", "meet", "Ruth Okafor", "Lars Holm", "Ann Teel", status=plan)
    assert len(_events(a, b)) == 2


def test_a_third_party_makes_a_plan_another_even_without_the_word():
    a, b = Paper("a"), Paper("b")
    plan = Status.PLANNED
    a.tells("Okafor is to *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", status=plan)
    b.tells("Okafor, Holm and Teel are to *meet*.", "meet", "Ruth Okafor", "Lars Holm", "Ann Teel", status=plan)
    assert len(_events(a, b)) == 2


def test_other_people_make_another_meeting_of_the_day():
    a = Paper("a")
    a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    a.tells("Okafor *met* Teel on Monday.", "meet", "Ruth Okafor", "Ann Teel", on=MONDAY)
    assert len(_events(a)) == 2


def test_an_undated_noun_joins_the_only_event_it_can_mean():
    a = Paper("a")
    dated = a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    noun = a.tells("The *call* lasted an hour.", "call", is_nominal=True)
    events = _events(a)
    assert _event_of(events, dated) == _event_of(events, noun)
    assert "can mean" in events[0].merged_because[0]


def test_an_undated_noun_that_could_mean_two_events_joins_neither_and_is_no_event():
    a = Paper("a")
    a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY)
    a.tells("Teel *called* Brandt on Monday.", "call", "Ann Teel", "Jo Brandt", on=MONDAY)
    noun = a.tells("The *call* lasted an hour.", "call", is_nominal=True)
    assert not any(noun in event.mentions for event in _events(a))


def test_statements_of_one_speaker_and_day_about_different_things_stay_apart():
    a, b = Paper("a"), Paper("b")
    a.tells("Okafor *said* on Monday that harbour dredging would resume.", "say", "Ruth Okafor", on=MONDAY)
    b.tells("Okafor *said* on Monday that school lunches cost too much.", "say", "Ruth Okafor", on=MONDAY)
    assert len(_events(a, b)) == 2


def test_a_shared_quotation_makes_one_statement():
    a, b = Paper("a"), Paper("b")
    a.tells('"We will dredge every inch of it," Okafor *said* Monday.', "say", "Ruth Okafor", on=MONDAY)
    b.tells('Okafor *vowed*: "We will dredge every inch of it."', "say", "Okafor")
    (event,) = _events(a, b)
    assert "quotation" in event.merged_because[0]


def test_another_speaker_makes_another_statement():
    a, b = Paper("a"), Paper("b")
    a.tells("Okafor *said* on Monday that harbour dredging would resume.", "say", "Ruth Okafor", on=MONDAY)
    b.tells("Holm *said* on Monday that harbour dredging would resume.", "say", "Lars Holm", on=MONDAY)
    assert len(_events(a, b)) == 2


def test_windows_of_the_thing_done_are_intersected_and_the_papers_named():
    a, b = Paper("a", source="Harbour Post"), Paper("b", source="Ridge Herald")
    a.tells("Okafor *arrested* Holm this week.", "arrest", "Ruth Okafor", "Lars Holm", on="2024-03-10..2024-03-12")
    b.tells("Okafor *arrested* Holm lately.", "arrest", "Ruth Okafor", "Lars Holm", on="2024-03-12..2024-03-14")
    (event,) = _events(a, b)
    assert (event.when.earliest, event.when.latest) == ("2024-03-12", "2024-03-12")
    assert "Harbour Post" in event.when_because
    assert "Ridge Herald" in event.when_because


def test_until_now_and_from_now_on_do_not_make_a_day():
    a, b = Paper("a"), Paper("b")
    a.tells("The *fire* has burnt the pines.", "burn", is_nominal=True, on=When(Interval.closed(None, TUESDAY)))
    b.tells(
        "Crews will fight the *fire* in the pines.", "burn", is_nominal=True, on=When(Interval.closed(TUESDAY, None))
    )
    assert not any(event.when.bounds.is_known for event in _events(a, b))


def test_a_plan_keeps_the_window_of_most_papers_and_is_not_narrowed():
    papers = [Paper(name) for name in "abc"]
    for paper, on in zip(
        papers, ("2024-03-12..2024-03-26", "2024-03-12..2024-03-26", "2024-03-11..2024-03-25"), strict=True
    ):
        paper.tells("Okafor may *meet* Holm.", "meet", "Ruth Okafor", "Lars Holm", on=on, status=Status.PLANNED)
    (event,) = _events(*papers)
    assert (event.when.earliest, event.when.latest) == ("2024-03-12", "2024-03-26")
    assert "1 other window" in event.when_because


def test_what_is_only_claimed_stays_claimed_and_names_who_claims():
    a, b = Paper("a"), Paper("b")
    for paper in (a, b):
        paper.tells(
            "Holm *agreed* to resign, Okafor said.", "agree", "Lars Holm", status=Status.CLAIMED, by="Ruth Okafor"
        )
    (event,) = _events(a, b)
    assert event.status is Status.CLAIMED
    assert "Ruth Okafor" in event.status_because
    assert {claim.by for claim in event.claims} == {"Ruth Okafor"}


def test_what_more_papers_pass_on_than_vouch_for_is_a_claim():
    papers = [Paper(name) for name in "abc"]
    for paper in papers[:2]:
        paper.tells(
            "Holm *agreed* to resign on Monday, Okafor said.",
            "agree",
            "Lars Holm",
            on=MONDAY,
            status=Status.CLAIMED,
            by="Ruth Okafor",
        )
    papers[2].tells("Holm *agreed* to resign on Monday.", "agree", "Lars Holm", on=MONDAY)
    (event,) = _events(*papers)
    assert event.status is Status.CLAIMED
    assert "not vouched for" in event.status_because


def test_claimed_here_and_denied_there_is_a_claim_with_both_stances():
    a, b = Paper("a"), Paper("b")
    a.tells("Holm *agreed* to resign, Okafor said.", "agree", "Lars Holm", status=Status.CLAIMED, by="Ruth Okafor")
    b.tells(
        "Holm has not *agreed* to resign.",
        "agree",
        "Lars Holm",
        status=Status.DENIED,
        by="Lars Holm",
        stance=Stance.DENIES,
    )
    (event,) = _events(a, b)
    assert event.status is Status.CLAIMED
    assert {claim.stance for claim in event.claims} == {Stance.ASSERTS, Stance.DENIES}


def test_a_title_has_no_dangling_pronoun_and_names_most_people():
    a, b = Paper("a"), Paper("b")
    a.tells("He *called* Holm.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY, title="She called Holm")
    b.tells("Okafor *called* Holm.", "call", "Ruth Okafor", "Lars Holm", on=MONDAY, title="Okafor called Holm")
    (event,) = _events(a, b)
    assert event.title == "Okafor called Holm"


def test_two_mentions_of_one_trigger_count_once():
    a = Paper("a")
    mention = a.tells("Okafor *called* Holm on Monday.", "call", "Ruth Okafor", on=MONDAY)
    assert len(fuse([mention, mention], [a.article], WORDING)[0].mentions) == 1


def test_likeness_says_why_not():
    a = Paper("a")
    held = a.tells("Okafor *met* Holm on Friday.", "meet", "Ruth Okafor", "Lars Holm", on=FRIDAY)
    other = a.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    verdict = likeness(held, other, WORDING)
    assert verdict.verdict is not Verdict.SAME
    assert f"{FRIDAY} cannot be {MONDAY}" in str(verdict)


# Laws

_PEOPLE = ("Ruth Okafor", "Okafor", "Lars Holm", "Holm", "Ann Teel", "Daniel Okafor")
_SAID = ("the harbour dredging resumes", "the school budget fails", "nothing at all was agreed")


@st.composite
def _papers(draw, names="abc"):
    papers = []
    for name in names:
        paper = Paper(name, published=draw(st.sampled_from([MONDAY, TUESDAY])))
        for _ in range(draw(st.integers(0, 5))):
            kind = draw(st.sampled_from(["meet", "call", "say", "agree"]))
            actors = draw(st.lists(st.sampled_from(_PEOPLE), max_size=3, unique=True))
            on = draw(
                st.sampled_from([None, FRIDAY, MONDAY, "2024-03-08..2024-03-12", "2024-03..2024-04", "..2024-03-11"])
            )
            said = draw(st.sampled_from(_SAID))
            status = draw(st.sampled_from([Status.HAPPENED, Status.PLANNED, Status.CLAIMED, Status.DENIED]))
            on = None if on is None else on if not on.startswith("..") else FRIDAY
            paper.tells(
                f"It is *{kind}* that {said}.", kind, *actors, on=on, status=status, is_nominal=draw(st.booleans())
            )
        papers.append(paper)
    return papers


@settings(max_examples=60, deadline=None)
@given(_papers(), st.randoms(use_true_random=False))
def test_the_order_of_articles_and_mentions_changes_nothing(papers, rng):
    mentions = [mention for paper in papers for mention in paper.mentions]
    articles = [paper.article for paper in papers]
    expected = fuse(mentions, articles, WORDING)
    rng.shuffle(mentions)
    rng.shuffle(articles)
    assert fuse(mentions, articles, WORDING) == expected


@settings(max_examples=60, deadline=None)
@given(_papers())
def test_windows_within_an_event_meet_and_ids_are_unique_and_only_empty_nouns_are_lost(papers):
    events = _events(*papers)
    assert len({event.id for event in events}) == len(events)
    told = [mention for event in events for mention in event.mentions]
    assert len({mention.trigger for mention in told}) == len(told)
    lost = [mention for paper in papers for mention in paper.mentions if mention not in told]
    assert all(mention.is_nominal and not mention.actors and mention.kind in ("meet", "call") for mention in lost)
    for event in events:
        for mention in event.mentions:
            assert all(mention.bounds.overlaps(other.bounds) for other in event.mentions)


@settings(max_examples=40, deadline=None)
@given(_papers())
def test_an_unrelated_article_changes_no_event_of_the_others(papers):
    other = Paper("z")
    other.tells("Kim Ito *called* Bo Lind on Monday about tulips.", "call", "Kim Ito", "Bo Lind", on=MONDAY)
    other.tells("The *meeting* pleased Ito.", "meet", "Kim Ito", is_nominal=True)
    events = _events(*papers)
    assert tuple(e for e in _events(*papers, other) if "z" not in e.articles) == events


def test_no_chain_joins_what_two_of_its_ends_forbid():
    a, b, c = Paper("a"), Paper("b"), Paper("c")
    first = a.tells("Okafor *met* Holm on Friday.", "meet", "Ruth Okafor", "Lars Holm", on=FRIDAY)
    b.tells("Okafor *met* Holm lately.", "meet", "Ruth Okafor", "Lars Holm", on="2024-03-06..2024-03-12")
    last = c.tells("Okafor *met* Holm on Monday.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY)
    events = _events(a, b, c)
    assert _event_of(events, first) != _event_of(events, last)


def _word(number):
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:05}")


def _pairs_compared(count):
    """Count the pairs of so many sayings of one speaker on one day, of which each word is told about as often."""
    rng = random.Random(count)
    paper = Paper("a")
    for _ in range(count):
        words = " ".join(_word(rng.randrange(count // 2)) for _ in range(8))
        paper.tells(f"Teel *said* {words}.", "say", "Ann Teel", on=MONDAY)
    names = canonical_names(paper.mentions, WORDING)
    return len(candidate_pairs([profile_of(mention, 0, names, WORDING) for mention in paper.mentions], WORDING))


def test_pairs_compared_grow_with_the_number_of_mentions_and_not_with_its_square():
    small, large = _pairs_compared(250), _pairs_compared(2000)
    assert 8 * small / 1.5 < large < 8 * small * 1.5


def test_near_merges_name_the_pair_that_was_kept_apart_and_what_forbade_it():
    a, b = Paper("a"), Paper("b")
    a.tells("Okafor *met* Holm on Friday.", "meet", "Ruth Okafor", "Lars Holm", on=FRIDAY, place="Oster")
    b.tells("Okafor *met* Holm on Monday about dredging.", "meet", "Ruth Okafor", "Lars Holm", on=MONDAY, place="Oster")
    b.tells("Teel *resigned* on Monday.", "resign", "Ann Teel", on=MONDAY)
    events = _events(a, b)
    ((first, second, like),) = near_merges(events, [a.article, b.article], WORDING)
    assert (first.articles, second.articles) == (("a",), ("b",))
    assert any("cannot be" in reason for reason in like.against)
