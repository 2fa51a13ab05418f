"""Absolute dates in other languages, and nothing supplied."""

import subprocess
import sys

import pytest

import timeline
from timeline.resolve.foreign import absolute_date


@pytest.mark.parametrize(("text", "language", "edtf"), [
    ("3 de mayo de 2024", "es", "2024-05-03"),
    ("17 juillet 1998", "fr", "1998-07-17"),
    ("24. Dezember 2001", "de", "2001-12-24"),
    ("mayo de 2024", "es", "2024-05"),
])  # fmt: skip
def test_a_date_of_another_language_is_read(text, language, edtf):
    assert absolute_date(text, (language,)).edtf == edtf


@pytest.mark.parametrize(("text", "languages"), [
    ("3 de mayo", ("es",)),
    ("ayer", ("es",)),
    ("12", ("es",)),
    ("3 de mayo de 2024", ()),
    ("nada de nada 99", ("es",)),
])  # fmt: skip
def test_what_is_not_said_is_not_supplied(text, languages):
    assert absolute_date(text, languages) is None


@pytest.mark.parametrize(("phrase", "edtf"), [
    ("19 août 2025", "2025-08-19"),
    ("3. März 2024", "2024-03-03"),
    ("5 de mayo de 2024", "2024-05-05"),
    ("1er février 1999", "1999-02-01"),
    ("7 ottobre 2011", "2011-10-07"),
    ("12 de março de 2020", "2020-03-12"),
    ("4. April 2023", "2023-04-04"),
    ("30 maart 2016", "2016-03-30"),
    ("21 mars 2018", "2018-03-21"),
    ("settembre 1943", "1943-09"),
    ("5 grudnia 2019", "2019-12-05"),
    ("17 мая 2021", "2021-05-17"),
    ("3 березня 2022", "2022-03-03"),
    ("9 maj 2015", "2015-05-09"),
    ("24 augusti 2009", "2009-08-24"),
    ("1. marts 2018", "2018-03-01"),
])  # fmt: skip
def test_a_text_may_hold_dates_of_other_languages(phrase, edtf):
    assert timeline.resolve(phrase, "2025-08-19").edtf == edtf
    (timex,) = timeline.tag(f"The letter is dated {phrase} and signed.", "2025-08-19")
    assert (timex.text, timex.when.edtf) == (phrase, edtf)


@pytest.mark.parametrize(("text", "values"), [
    ("The rover of Mars 2020 landed.", ["2020"]),
    ("Signed 4 April 2023 in Rome.", ["2023-04-04"]),
    ("In November 2019 Mai 1998 was sung.", ["2019-11", "1998"]),
    ("Room 12 de Luca 2004", ["2004"]),
    ("99 août 2025", ["2025-08"]),
    ("They sold cattle at farm marts 2018 and after.", ["2018"]),
])  # fmt: skip
def test_english_and_nonsense_are_left_alone(text, values):
    assert [timex.value for timex in timeline.tag(text, "2025-08-19")] == values


def test_english_text_never_loads_the_parser():
    code = (
        "import sys, timeline; timeline.tag('On March 3, 2024 and in May 2023 they met; 4 April 2022.', '2025-08-19');"
        " print('dateparser' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
