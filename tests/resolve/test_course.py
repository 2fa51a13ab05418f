"""Running prose keeps its course: it comes home from what it glances at, and does not overtake its next full date."""

import timeline
from timeline.article import Article
from timeline.lang.en import ENGLISH
from timeline.resolve.course import NO_COURSE, Course
from timeline.scan import scan

WRITTEN = "2012-05-01"
OPENING = "The league was founded in 1782. It grew in 1785 and split in 1788. The fort was begun on 4 April 1790. "


def values(text):
    return {timex.text: timex.value for timex in timeline.tag(OPENING + text, WRITTEN)}


def course(text):
    article = Article("text", OPENING + text, WRITTEN)
    return Course.of(scan(article, ENGLISH.grammar)), OPENING + text


def test_a_date_between_two_that_are_near_each_other_is_a_glance():
    found, text = course("It fell in May 1791, and stood empty until 1823.\nIn June 1791 the duke left.")
    assert found.glances == {text.index("1823")}
    assert NO_COURSE.glances == frozenset()


def test_the_prose_comes_home_from_a_glance_with_the_paragraph():
    told = "It fell in May 1791, a loss felt until 1792.\nIn September the duke left. He was back on 1 December 1791."
    assert values(told)["September"] == "1791-09"


def test_the_prose_stays_with_a_glance_within_its_paragraph():
    told = "It fell in May 1791. Peace came in March 1793, and trade in June.\nOn 2 August 1791 the duke left."
    assert values(told)["June"] == "1793-06"


def test_a_glance_from_afar_is_left_at_once():
    told = "It fell in May 1791. In 1823 it was a ruin. In July the duke fled. He was back on 1 December 1791."
    assert values(told)["July"] == "1791-07"


def test_a_bare_month_does_not_overtake_the_next_full_date_if_the_one_before_is_nearer():
    told = "On 10 March 1791 snow fell, the first since November. On 2 August 1791 the duke left."
    assert values(told)["November"] == "1790-11"


def test_a_stretch_leaves_the_prose_at_its_second_end():
    told = "On 10 March 1791 it snowed. Rain fell from October to February. In April it dried."
    assert values(told)["April"] == "1792-04"


def test_a_day_after_a_month_is_a_day_unknown_in_that_month():
    timex = next(
        t for t in timeline.tag(OPENING + "In June 1791 it fell. That day it rained.", WRITTEN) if t.text == "That day"
    )
    assert (timex.value, timex.when.edtf) == ("1791-06-XX", "1791-06")
