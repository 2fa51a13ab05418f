import datetime as dt

import pytest

import timeline
from timeline.correction import Action
from timeline.errors import BadCorrection
from timeline.read.corrections import read_corrections

ARTICLES = {
    "a": ("2024-03-12", "Mayor Ada Quill met Governor Bo Marsh on Monday. Bo Marsh opened the Velm bridge last week."),
    "b": (
        "2024-03-13",
        "Bo Marsh and Ada Quill held talks over the harbour on Sunday. Quill sold a boat on Tuesday.",
    ),
}
LATER = ("2024-03-20", "Ada Quill met Bo Marsh on March 12, 2024.")
MET = 'article = "a"\nsays = "met Governor Bo Marsh"'


@pytest.fixture
def folder(tmp_path):
    for name, (day, text) in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(f"---\npublished: {day}\nsource: The {name}\n---\n{text}\n")
    return tmp_path


def correct(folder, *entries):
    head = 'by = "C. Brand"\nreason = "seen in the diary"\n'
    text = "\n".join(f"[[{entry.partition(chr(10))[0]}]]\n{head}{entry.partition(chr(10))[2]}\n" for entry in entries)
    (folder / "corrections.toml").write_text(text)
    return timeline.build(folder)


def met(line):
    return next(event for event in line if any("met Governor" in mention.text for mention in event.mentions))


def test_without_a_file_nothing_is_corrected(folder):
    assert timeline.build(folder).corrections == ()


def test_a_pinned_date_stands_and_says_by_whom_and_why(folder):
    event = met(correct(folder, f'pin\nwhen = "2024-03-09"\n{MET}'))
    assert str(event.when) == "2024-03-09"
    assert "Dated by hand (C. Brand): seen in the diary" in event.why()


def test_an_id_names_its_event_even_when_new_articles_join_it(folder):
    key = met(timeline.build(folder)).id
    (folder / "0.txt").write_text(f"---\npublished: {LATER[0]}\n---\nAda Quill met Bo Marsh on March 11, 2024.\n")
    line = correct(folder, f'pin\nwhen = "2024-03-10"\nevent = "{key}"')
    assert met(line).id != key, "its first telling is another now"
    assert str(met(line).when) == "2024-03-10"


def test_what_is_merged_is_one_event_with_the_tellings_of_all(folder):
    plain = timeline.build(folder)
    line = correct(
        folder, 'merge\nevents = [{article = "a", says = "met Governor"}, {article = "b", says = "held talks"}]'
    )
    assert len(line) == len(plain) - 1
    assert met(line).articles == ("a", "b")
    assert ["joined by hand (C. Brand), 2024-03-10 or 2024-03-11" in c.about for c in line.conflicts()] == [True]
    assert met(line).origins == ("The a", "The b")


def test_what_is_split_off_is_an_event_of_its_own(folder):
    merge = 'merge\nevents = [{article = "a", says = "met Governor"}, {article = "b", says = "held talks"}]'
    split = f'split\n{MET}\nout = [{{article = "b", says = "held talks"}}]'
    assert len(correct(folder, merge, split)) == len(timeline.build(folder)) == len(correct(folder))


def test_words_of_a_sentence_will_do_where_it_tells_one_thing_only(folder):
    assert (
        str(met(correct(folder, 'pin\nwhen = "2024-03-09"\narticle = "a"\nsays = "Mayor Ada Quill"')).when)
        == "2024-03-09"
    )


def test_a_split_that_leaves_nothing_in_is_told(folder):
    with pytest.raises(BadCorrection, match="out takes every telling of"):
        correct(folder, f'split\n{MET}\nout = [{{article = "a", says = "met Governor"}}]')


def test_what_is_dropped_is_gone_and_what_is_renamed_is_called_so(folder):
    plain = timeline.build(folder)
    assert len(correct(folder, f"drop\n{MET}")) == len(plain) - 1
    assert met(correct(folder, f'rename\ntitle = "The Velm meeting"\n{MET}')).title == "The Velm meeting"


def test_an_event_pinned_by_hand_is_ordered_by_that_date(folder):
    line = correct(folder, f'pin\nwhen = "2024-01-05"\n{MET}')
    assert line.first() == met(line)


def test_an_article_of_a_later_day_that_says_otherwise_is_a_conflict(folder):
    pin = f'pin\nwhen = "2024-03-09"\nmade = 2024-03-14\n{MET}'
    assert correct(folder, pin).conflicts() == (), "the correction knew of Monday"
    (folder / "c.txt").write_text(f"---\npublished: {LATER[0]}\n---\nAda Quill met Bo Marsh on March 11, 2024.\n")
    (conflict,) = correct(folder, pin).conflicts()
    assert "2024-03-09 by hand (C. Brand) or 2024-03-11" in conflict.about
    assert [claim.span.article for claim in conflict.claims] == ["c"]


def test_corrections_made_twice_are_made_once(folder):
    entries = (f'pin\nwhen = "2024-03-09"\n{MET}', f'rename\ntitle = "The Velm meeting"\n{MET}')
    assert list(correct(folder, *entries, *entries)) != []
    once, twice = correct(folder, *entries), correct(folder, *entries, *entries)
    assert [(e.id, e.title, e.when) for e in once] == [(e.id, e.title, e.when) for e in twice]


def test_corrections_hold_for_what_was_known_earlier_and_are_read_back(folder):
    line = correct(folder, f'pin\nwhen = "2024-03-09"\n{MET}', 'drop\narticle = "b"\nsays = "sold a boat"')
    assert str(met(line.as_of("2024-03-12")).when) == "2024-03-09"
    again = timeline.loads(line.to_json().text)
    assert again == line
    assert [str(event.when) for event in again.as_of("2024-03-12")] == [
        str(event.when) for event in line.as_of("2024-03-12")
    ]


def test_a_file_may_lie_elsewhere(folder, tmp_path_factory):
    path = tmp_path_factory.mktemp("desk") / "by-hand.toml"
    path.write_text(f'[[drop]]\nby = "C. Brand"\nreason = "no event"\n{MET}\n')
    assert len(timeline.build(folder, corrections=path)) == len(timeline.build(folder)) - 1
    (one,) = read_corrections(path)
    assert (one.action, one.where, one.made) == (Action.DROP, "by-hand.toml, drop 1", None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[pin", "corrections.toml: the file is no TOML"),
        ("[[move]]\n", "corrections.toml: move is no kind of correction; there are drop, merge, pin"),
        ("pin = 3\n", r"pin is a list of tables; write \[\[pin\]\]"),
        (f'[[drop]]\nreason = "r"\n{MET}', "corrections.toml: drop 1: by is missing; name who says so"),
        (f'[[drop]]\nby = "C"\n{MET}', "drop 1: reason is missing; say why"),
        (f'[[pin]]\nby = "C"\nreason = "r"\n{MET}', "pin 1: when is missing; write it as EDTF"),
        (f'[[pin]]\nby = "C"\nreason = "r"\nwhen = "soon"\n{MET}', "pin 1: when 'soon' is not an EDTF string"),
        (f'[[drop]]\nby = "C"\nreason = "r"\nmade = "today"\n{MET}', "made is 'today', no day"),
        (f'[[drop]]\nby = "C"\nreason = "r"\ncolour = 1\n{MET}', "colour does not belong here; there may be article"),
        ('[[drop]]\nby = "C"\nreason = "r"\narticle = "a"', "event is not clear; write event ="),
        ('[[merge]]\nby = "C"\nreason = "r"\nevents = ["x"]', "events is a list of at least 2"),
        ('[[drop]]\nby = "C"\nreason = "r"\nevent = "nobody"', "drop 1: event 'nobody' names no event"),
        ('[[drop]]\nby = "C"\nreason = "r"\narticle = "z"\nsays = "met"', "“met” in z names no event"),
        ('[[drop]]\nby = "C"\nreason = "r"\narticle = "a"\nsays = "a"', "names 2 events: .*use an id, or fewer words"),
    ],
)
def test_a_correction_that_cannot_be_meant_is_told_with_its_place_and_the_remedy(folder, text, message):
    (folder / "corrections.toml").write_text(text)
    with pytest.raises(BadCorrection, match=message):
        timeline.build(folder)


def test_words_that_name_tellings_of_several_events_ask_for_an_id(folder):
    (folder / "c.txt").write_text(
        "---\npublished: 2024-03-12\n---\nAda Quill sold a boat and Bo Marsh bought a horse.\n"
    )
    with pytest.raises(BadCorrection, match=r"names 2 events: .*use an id"):
        correct(folder, 'drop\narticle = "c"\nsays = "sold a boat and Bo Marsh bought"')


def test_a_date_may_be_written_as_toml_writes_it(folder):
    event = met(correct(folder, f"pin\nwhen = 2024-03-09\n{MET}"))
    assert event.when.earliest == dt.date(2024, 3, 9).isoformat()
