import attrs
from pages import Page

from timeline.conflict import Conflict
from timeline.correction import Action, Correction, Target
from timeline.export.desk import Desk, desk, desk_of
from timeline.export.html import to_html
from timeline.export.page import page_of
from timeline.inquiry import Ask, NearMerge
from timeline.mention import Claim, Stance


def test_every_event_carries_its_open_questions_and_a_filter_chooses_them(line):
    desk, page = desk_of(line), Page(to_html(line).text)
    words = {ask: ask.value.replace(" ", "-") for ask in Ask}
    asked = {each["id"]: each.get("data-asks", "").split() for tag, each in page.tags if "data-status" in each}
    for event in line:
        assert asked[f"e-{event.id}"] == list(dict.fromkeys(words[q.ask] for q in desk.asked.get(event.id, ())))
    options = [each["value"] for tag, each in page.tags if tag == "option"]
    assert {words[question.ask] for question in desk.questions} <= set(options)


def test_what_is_open_is_written_out_with_a_link_to_its_event(line):
    page = Page(to_html(line).text)
    (section,) = page.said("section", "desk")
    pressing = [question for question in desk_of(line).questions if question.ask is Ask.CONTRADICTED]
    assert pressing
    for question in pressing:
        assert question.text in section


def test_corrections_by_hand_are_named_with_who_and_why_even_of_what_was_dropped(line):
    pinned = Correction(Action.PIN, (Target(event=line.events[0].id),), "Bo <b>Lind</b>", "the log says so")
    dropped = Correction(Action.DROP, (Target(article="ferry-3", says="A stranger"),), "Bo Lind", "no news")
    first = attrs.evolve(line.events[0], corrections=(pinned,))
    changed = attrs.evolve(line, events=(first, *line.events[1:]), corrections=(pinned, dropped))
    page = Page(to_html(changed).text)
    (section,) = page.said("section", "desk")
    assert str(pinned) in section
    assert f"{dropped}: {dropped.targets[0]}" in section
    assert "corrected by hand" in page.said("span", "meta")[0]
    assert "corrected" in page.attributes("data-asks")[0].split()


def test_a_disagreement_about_no_event_of_the_page_is_shown_with_all_its_sides(line):
    span = line.events[0].mentions[0].span
    claims = tuple(Claim(by, Stance.ASSERTS, span) for by in ("Ola", "Pim"))
    page = Page(to_html(attrs.evolve(line, conflicts=(Conflict("How long it took", (), claims),))).text)
    (section,) = page.said("section", "desk")
    assert "How long it took" in section
    assert "Ola" in section
    assert "Pim" in section


def test_near_merges_say_what_is_alike_and_what_held_them_apart(line):
    pair = NearMerge(line.events[0], line.events[1], 2.5, ("the same <b>word</b>",), ("another day", "another place"))
    page = Page(desk(page_of(line), Desk((), (pair,), {})))
    (section,) = page.said("section", "desk")
    assert "alike: the same <b>word</b>. Kept apart: another day; another place" in section
    assert page.attributes("href") == [f"#e-{event.id}" for event in line.events[:2]]


def test_a_line_with_nothing_open_has_no_such_section(line):
    assert desk(page_of(line), Desk((), (), {})) == ""
