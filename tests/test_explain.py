import pytest

import timeline

TUESDAY = "2025-08-19"


def _why(text, place=0, **more):
    return timeline.tag(text, TUESDAY, **more)[place].why()


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (
            "The choir sang on Friday.",
            0,
            (
                "“Friday” is 2025-08-15, counted from publication on 2025-08-19, since “sang” looks back [weekday]."
                " Not 2025-08-22: it lies ahead."
            ),
        ),
        (
            "The choir will sing within two weeks.",
            0,
            (
                "“two weeks” lies between 2025-08-19 and 2025-09-02 (P2W, a length of time), counted from"
                " publication on 2025-08-19 [within]."
            ),
        ),
        (
            "The mill burned down on Sunday night. Hours later, it rained.",
            1,
            (
                "“Hours later” is about 2025-08-17 from 18:00 to 23:59 (PTXH, a length of time), counted from"
                " 2025-08-17, told by “Sunday night” [uncounted_later]."
            ),
        ),
        (
            "The siege lasted almost four years.",
            0,
            "“almost four years” is a length of time (P4Y, less than that), put on no day [lasting].",
        ),
        ("The choir meets every Tuesday.", 0, "“every Tuesday” comes back (XXXX-WXX-2) and has no day of its own"),
        ("It was built on 3 May 1911.", 0, "“3 May 1911” is 1911-05-03 ["),
        (
            "Sales rose last week.",
            0,
            "“last week” is 2025-W33, from 2025-08-11 to 2025-08-17, counted from publication",
        ),
        ("She has led the firm since 2011.", 0, "“2011” is 2011-01-01 or later ["),
        (
            "“We sail tomorrow,” Adaeze Brandt said on Monday.",
            0,
            "“tomorrow” is 2025-08-19, counted from 2025-08-18, the day the speaker spoke, told by “Monday”",
        ),
        (
            "12/03/2024",
            0,
            "“12/03/2024” is 2024-12-03 (doubtful) [date_in_figures]. Not 2024-03-12: American news writes",
        ),
        (
            "The choir sang on Tuesday.",
            0,
            "“Tuesday” is 2025-08-19, counted from publication on 2025-08-19, since that is",
        ),
        (
            "From Monday to Friday the shop was shut.",
            0,
            "“Monday” runs from 2025-08-11 to 2025-08-15 (2025-08-11), counted from publication",
        ),
    ],
)
def test_why_is_one_or_two_sentences_that_an_editor_can_read(text, place, said):
    assert _why(text, place).startswith(said)


def test_why_names_the_policy_that_decided():
    assert "the policy is “future”" in _why("The choir sang on Friday.", policy="future")


def test_why_says_where_the_day_of_publication_was_found(tmp_path):
    (tmp_path / "a.txt").write_text("---\npublished: 2025-08-19\n---\nThe bridge was closed on Friday.\n")
    [event] = timeline.build(tmp_path)
    assert "counted from publication on 2025-08-19, by its front matter" in event.mentions[0].timex.why()


def test_a_reading_that_only_another_policy_takes_names_it_and_stays_out_of_why():
    [timex] = timeline.tag("They will decide next Friday.", TUESDAY)
    [other] = timex.rejected
    assert (other.value, other.policies) == ("2025-08-29", ("calendar_week",))
    assert "calendar_week" in other.reason
    assert "2025-08-29" not in timex.why()
