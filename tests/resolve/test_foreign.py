"""Absolute dates in other languages, and nothing supplied."""

import pytest

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
