"""What expressions count from."""

import timeline

OLD = (
    "The war broke out in June 1914. On 5 August 1914 the fort fell. In October a second line gave way, and in"
    " 1915 nothing moved. "
    "By March 1916 the town was empty. In July the river flooded. "
)


def _values(text, published):
    return [timex.value for timex in timeline.tag(text, published)]


def test_running_prose_supplies_the_year():
    assert _values(OLD, "2009-12-19") == ["1914-06", "1914-08-05", "1914-10", "1915", "1916-03", "1916-07"]


def test_a_citation_does_not_drag_the_prose_along():
    text = OLD + "Miller (1998) counts forty dead. In September the last men left."
    assert _values(text, "2009-12-19")[-2:] == ["1998", "1916-09"]


def test_hours_later_counts_from_a_day_and_not_from_a_year_in_passing():
    text = "She spoke on Sunday night of the treaty (12 years ago). Hours later the line went dead."
    later = timeline.tag(text, "2025-08-19")[-1]
    assert later.is_anaphoric
    assert later.when.earliest == "2025-08-17T18:00"


def test_the_next_day_follows_the_day_that_was_told():
    text = "The dam broke on 3 March. The next day the army came."
    assert _values(text, "2024-03-13") == ["2024-03-03", "2024-03-04"]


def test_without_an_earlier_day_the_story_stands_at_publication():
    timex = timeline.tag("Earlier in the day he had met them.", "2024-03-13")[0]
    assert (timex.value, timex.anchor_from) == ("2024-03-13", "the publication day")


def test_inside_a_quotation_today_is_the_speakers_day():
    text = "“We will sign this afternoon,” the envoy said Tuesday. He will fly home tomorrow."
    signing, said, home = timeline.tag(text, "2024-03-14")
    assert (signing.value, said.value, home.value) == ("2024-03-12TAF", "2024-03-12", "2024-03-15")
    assert "speaker" in signing.anchor_from


def test_a_quotation_without_a_day_counts_from_publication():
    assert _values("“We sign today,” the envoy said.", "2024-03-14") == ["2024-03-14"]


def test_a_message_speaks_of_its_own_day_and_an_article_does_not():
    assert _values("rainy evening with @kim", "2024-03-13") == ["2024-03-13TEV"]
    assert _values("The mill is loud on any evening.", "2024-03-13") == ["XXXX-XX-XXTEV"]


def test_what_a_sentence_compares_with_does_not_lead_the_prose_back():
    text = OLD + "In May 1917 more ships sank than in June 1915. In August the strait was closed."
    assert _values(text, "2009-12-19")[-1] == "1917-08"


def test_what_lies_next_or_last_to_the_story_leaves_it_there():
    text = OLD + "In June 1918 he promised a harvest by next summer. In July the mill burned."
    assert _values(text, "2009-12-19")[-1] == "1918-07"


def test_august_of_that_year_counts_from_the_year_told_last():
    text = OLD + "By 1913 the mine was flooded. In August of that year it was sold."
    assert _values(text, "2009-12-19")[-1] == "1913-08"


def test_after_nine_months_a_year_earlier_is_a_year():
    text = "Profit fell in the third quarter from a year earlier. In the first nine months it rose from a year earlier."
    assert _values(text, "2023-11-02") == ["2023-Q3", "2022-Q3", "P9M", "2022"]


def test_a_quarter_to_come_is_not_the_one_reported():
    text = "Profit fell in the third quarter. It expects a fourth-quarter gain. In the latest quarter sales rose."
    assert _values(text, "2023-11-02") == ["2023-Q3", "2023-Q4", "2023-Q3"]
