from attrs import evolve
from tellings import Paper, fused

from timeline.article import Span
from timeline.lang.en.wording import WORDING
from timeline.when import UNDATED

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


def test_what_is_said_to_one_outlet_is_one_interview_however_far_down():
    a = Paper("a")
    first = a.tells("Teel *told* Coast Radio on Monday that the pumps had failed.", "say", "Ann Teel", "Coast Radio")
    a.line("The harbour lies north of the town and has silted up for many years now. " * 12)
    second = a.tells("Nobody had been warned, Teel *told* Coast Radio.", "say", "Ann Teel", "Coast Radio")
    assert _one([a], first, second)


def test_the_noun_of_an_occasion_and_the_verb_in_its_sentence_are_one():
    a = Paper("a")
    a.line("")
    first = a.tells("In a *speech* last week Teel praised the pumps.", "speak", "Ann Teel", on="2024-03-03..2024-03-09")
    second = _again(a, first, "praised", "say")
    assert _one([a], first, second)


def test_what_somebody_has_long_said_is_not_said_now():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    second = a.tells("Teel has long *argued* that they were old.", "say", "Ann Teel")
    assert not _one([a], first, second)


def test_once_others_are_quoted_the_next_saying_is_another_occasion():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    a.tells("Holm *said* he was sorry.", "say", "Lars Holm")
    a.tells("Okafor *said* she was not.", "say", "Ruth Okafor")
    second = a.tells("Teel *said* the roads were sound.", "say", "Ann Teel")
    assert not _one([a], first, second)


def _again(paper, mention, word, kind):
    """Tell a second trigger of the sentence that a mention tells."""
    at = mention.text.index(word)
    start = mention.span.start + at
    other = evolve(
        mention,
        trigger=Span(mention.article, start, start + len(word)),
        kind=kind,
        head=word,
        when=UNDATED,
        is_nominal=False,
    )
    paper.mentions.append(other)
    return other


def test_in_the_same_interview_goes_on_from_what_was_told_last():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    a.line("The harbour lies north of the town and has silted up for many years now. " * 12)
    noun = a.tells(
        "In the same *interview* with Coast Radio, Teel said nothing of it.", "interview", "Ann Teel", is_nominal=True
    )
    assert _one([a], first, noun)


def test_said_on_the_air_is_what_was_told_that_outlet():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday on Coast News that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    a.line("The harbour lies north of the town and has silted up for many years now. " * 12)
    second = a.tells("Nobody had been warned, Teel *told* Coast.", "say", "Ann Teel", "Coast")
    assert _one([a], first, second)


def test_said_on_two_channels_is_said_twice():
    a = Paper("a")
    first = a.tells("Teel *said* on Monday on Coast News that the pumps had failed.", "say", "Ann Teel", on=MONDAY)
    a.line("The harbour lies north of the town and has silted up for many years now. " * 12)
    second = a.tells("Nobody had been warned, Teel *said* on Monday on Fjord Radio.", "say", "Ann Teel", on=MONDAY)
    assert not _one([a], first, second)


def test_a_spokesman_has_one_briefing_a_day_however_long_the_report():
    a = Paper("a")
    sentence = "Harbour Office spokesman Jon Reyes *told* a briefing on Monday that the pumps had failed."
    first = a.tells(sentence, "say", "Jon Reyes", "Harbour Office", on=MONDAY)
    a.tells("The Harbour Office *said* so.", "say", "Harbour Office", on=MONDAY)
    a.line("The harbour lies north of the town and has silted up for many years now. " * 12)
    second = a.tells("Reyes *declined* to say who would pay.", "say", "Jon Reyes")
    assert _one([a], first, second)
