from tellings import Paper, fused

from timeline.lang.en.wording import WORDING

MONDAY = "2024-03-11"


def _one(papers, *mentions):
    return any(set(mentions) <= set(event.mentions) for event in fused(*papers, wording=WORDING))


def test_a_speaker_who_goes_on_speaking_makes_one_statement():
    a = Paper("a")
    first = a.tells("Teel *told* the inquiry on Monday that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    second = a.tells("Nobody had been warned, she *added*.", "say", "Ann Teel")
    assert _one([a], first, second)


def test_another_place_of_saying_is_another_occasion():
    a = Paper("a")
    first = a.tells("Teel *said* in an interview that the pumps had failed.", "say", "Ann Teel")
    second = a.tells("Teel *wrote* in a post that nobody had been warned.", "say", "Ann Teel")
    assert not _one([a], first, second)


def test_another_day_is_another_occasion():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    second = a.tells("Teel *said* on Friday that the pumps were sound.", "say", "Ann Teel", on="2024-03-08")
    assert not _one([a], first, second)


def test_a_saying_far_down_the_article_is_not_taken_for_the_same_occasion():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    a.line("The harbour lies north of the town and has silted up for many years now. " * 12)
    second = a.tells("Roads are another matter, Teel has *said*.", "say", "Ann Teel")
    assert not _one([a], first, second)
