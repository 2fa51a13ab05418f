from timeline.mention import Hint


def order(told, trigger, nth=0):
    return {(t.hint, told.article.quote(t.other)) for t in told.at(trigger, nth).told if not t.weak}


def test_what_is_said_to_have_happened_was_before_the_saying(story):
    told = story("Holm told reporters on Tuesday that Ruiz resigned.")
    assert (Hint.BEFORE, "told") in order(told, "resigned")


def test_what_is_said_to_come_is_after_the_saying(story):
    told = story("Holm told reporters on Tuesday that Ruiz would resign.")
    assert (Hint.AFTER, "told") in order(told, "resign")


def test_a_quotation_is_said_when_its_verb_of_saying_is(story):
    told = story("“I met Ruiz,” Holm wrote in a letter on Tuesday.")
    assert (Hint.BEFORE, "wrote") in order(told, "met")


def test_what_goes_on_while_it_is_said_is_not_before_it(story):
    told = story("Holm told reporters on Tuesday that police were attacking the camp.")
    assert order(told, "attacking") == set()


def test_a_relative_clause_inside_is_told_by_the_article(story):
    told = story("Holm told reporters on Monday that Voss, who was arrested on Tuesday, was innocent.")
    assert (Hint.BEFORE, "told") not in order(told, "arrested")


def test_what_is_agreed_on_comes_after_the_agreement(story):
    told = story("Ruiz agreed on Monday to meet Peter Holm.")
    assert order(told, "meet") == {(Hint.AFTER, "agreed")}


def test_what_a_blast_sets_off_comes_after_it(story):
    told = story("The April 20 explosion triggered a fire at the port.")
    assert (Hint.AFTER, "explosion") in order(told, "fire")


def test_what_a_storm_does_begins_no_earlier(story):
    told = story("The storm on Monday flooded the valley and killed 12 people.")
    assert order(told, "killed") == {(Hint.SINCE, "storm")}


def test_what_is_mourned_comes_before(story):
    told = story("Holm apologized for Monday's attack on the camp.")
    assert order(told, "apologized") == {(Hint.AFTER, "attack")}


def test_an_ensuing_strike_comes_of_what_was_told_before(story):
    told = story("A bomb exploded at the port on Monday. The ensuing strike closed the port.")
    assert order(told, "strike") == {(Hint.AFTER, "exploded")}


def test_will_is_ahead_and_agreed_to_is_not(story):
    assert story("Ruiz will meet Peter Holm.").at("meet").is_ahead
    assert not story("Ruiz agreed to meet Peter Holm.").at("meet").is_ahead
    assert story("Ruiz has agreed to meet Peter Holm.").at("meet").is_ahead


def test_would_is_ahead_where_somebody_just_said_so(story):
    assert story("Ruiz said she would meet Peter Holm.").at("meet").is_ahead
    assert not story("Ruiz had said she would meet Peter Holm.").at("meet").is_ahead


def test_what_has_happened_is_not_ahead(story):
    assert not story("Ruiz met Peter Holm.").at("met").is_ahead


def test_what_is_said_in_the_pluperfect_came_before_the_saying(story):
    told = story("Peter Holm confirmed that Ana Ruiz had signed the treaty.")
    assert order(told, "signed") == {(Hint.BEFORE, "confirmed")}


def test_what_stands_beside_the_saying_is_not_in_it(story):
    told = story("The board told reporters on Tuesday that the plan failed, and fired Peter Holm.")
    assert (Hint.BEFORE, "told") not in order(told, "fired")


def test_what_will_remain_is_there_already(story):
    assert not story("Ruiz will continue the talks with Peter Holm.").at("talks").is_ahead


def test_a_purpose_of_the_past_is_not_ahead(story):
    assert not story("Ruiz went to Lima on Monday to sign the treaty with Peter Holm.").at("sign").is_ahead


def test_what_is_confirmed_by_its_noun_is_over(story):
    assert order(story("Holm confirmed the call with Ana Ruiz."), "confirmed") == {(Hint.AFTER, "call")}
