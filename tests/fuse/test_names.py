from tellings import Paper

from timeline.fuse.names import canonical_names, same_spelling
from timeline.lang.en.wording import WORDING


def _names(*papers):
    return canonical_names([mention for paper in papers for mention in paper.mentions], WORDING)


def _paper(name, *actors):
    paper = Paper(name)
    for actor in actors:
        paper.tells("Somebody *spoke*.", "speak", actor)
    return paper


def test_a_bare_surname_is_the_only_person_who_bears_it():
    names = _names(_paper("a", "Ruth Okafor"), _paper("b", "Okafor"))
    assert names("b", "Okafor") == "Ruth Okafor"


def test_transliterations_of_one_name_are_one_person():
    names = _names(_paper("a", "Sergei Antonov", "Andriy Levchenko"), _paper("b", "Sergey Antonov", "Andrii Levchenko"))
    assert names("a", "Sergei Antonov") == names("b", "Sergey Antonov")
    assert names("a", "Andriy Levchenko") == names("b", "Andrii Levchenko")


def test_a_doubled_letter_at_the_end_of_a_bare_surname_is_the_same_name():
    names = _names(_paper("a", "Oleh Bilynskyy"), _paper("b", "Bilynsky"))
    assert names("b", "Bilynsky") == "Oleh Bilynskyy"


def test_one_edit_in_a_long_surname_is_allowed_when_the_given_name_agrees():
    names = _names(_paper("a", "Amara Nwachukwu"), _paper("b", "Amara Nwachuku"), _paper("c", "Amara Nwachukwu"))
    assert names("b", "Amara Nwachuku") == "Amara Nwachukwu"


def test_one_edit_in_a_short_surname_tells_two_people():
    names = _names(_paper("a", "John Smith"), _paper("b", "John Smyth-Jones"), _paper("c", "John Smits"))
    assert len({names("a", "John Smith"), names("b", "John Smyth-Jones"), names("c", "John Smits")}) == 3


def test_two_people_who_share_a_surname_stay_two():
    names = _names(_paper("a", "Ruth Okafor", "Daniel Okafor"))
    assert names("a", "Ruth Okafor") != names("a", "Daniel Okafor")


def test_a_bare_surname_that_two_people_bear_stays_bare():
    names = _names(_paper("a", "Ruth Okafor"), _paper("b", "Daniel Okafor"), _paper("c", "Okafor"))
    assert names("c", "Okafor") == "Okafor"


def test_a_bare_surname_beside_one_of_its_bearers_is_the_other():
    names = _names(_paper("a", "Ruth Okafor"), _paper("b", "Daniel Okafor", "Okafor"), _paper("c", "Ruth Okafor"))
    assert names("b", "Okafor") == "Ruth Okafor"


def test_a_bare_surname_is_the_bearer_told_far_more_often():
    names = _names(_paper("a", *["Ruth Okafor"] * 8), _paper("b", "Daniel Okafor"), _paper("c", "Okafor"))
    assert names("c", "Okafor") == "Ruth Okafor"


def test_initials_stand_for_given_names():
    names = _names(_paper("a", "J.D. Harrow"), _paper("b", "JD Harrow"), _paper("c", "James Dean Harrow"))
    assert len({names("a", "J.D. Harrow"), names("b", "JD Harrow"), names("c", "James Dean Harrow")}) == 1


def test_a_house_is_not_a_person_called_house():
    names = _names(_paper("a", "White House"), _paper("b", "House"))
    assert names("b", "House") == "House"


def test_an_acronym_is_the_one_long_name_it_spells():
    names = _names(_paper("a", "World Health Organization"), _paper("b", "WHO"))
    assert names("b", "WHO") == "World Health Organization"


def test_an_acronym_of_two_names_stays_as_it_is():
    names = _names(_paper("a", "Central Intelligence Agency", "Culinary Institute Abroad"), _paper("b", "CIA"))
    assert names("b", "CIA") == "CIA"


def test_a_company_is_one_with_and_without_its_legal_form():
    names = _names(_paper("a", "Halden Plc"), _paper("b", "Halden"))
    assert names("a", "Halden Plc") == names("b", "Halden")


def test_no_chain_of_spellings_joins_two_given_names():
    names = _names(_paper("a", "Jan Kowalski"), _paper("b", "J. Kowalski"), _paper("c", "Julia Kowalski"))
    assert names("a", "Jan Kowalski") != names("c", "Julia Kowalski")


def test_spelling_ignores_accents_and_doubling_but_not_letters():
    assert same_spelling("Müller", "Muler")
    assert not same_spelling("Lennox", "Lenox-Hart")
