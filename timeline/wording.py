"""The words that decide whether two tellings are one, and whose telling each is."""

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["PLAIN", "Wording"]


@frozen
class Wording:
    """What fusing and reviewing need to know of a language; everything is data, lower case unless said otherwise.

    ``demonyms`` send a people or its adjective to the country ("french": "France"). ``kin`` sends a kind of trigger to
    its family where several kinds name one thing ("host" is a "meet"). ``meetings`` are the families whose parties are
    all alike, ``statements`` those that consist of words said, ``say`` the
    plainest of them; ``venues`` are stems of where something was said, and
    what kind of occasion that is, ``sole_venues`` the kinds of which a speaker has seldom two a day. ``means`` are
    patterns of what follows a trigger of a ``speaking`` family or a meeting and makes it another family ("by phone": "call"). ``determiners`` open a
    noun phrase that points back ("that meeting"), ``articles`` one
    that points to nothing yet ("a meeting"), ``earlier`` words put a saying before the occasion told
    ("has long argued"), ``companions`` are the words after a noun for a meeting that name who
    takes part ("with"). ``parties`` tells how many sides a word implies ("trilateral": 3). ``calamities`` are
    families of which an article's nouns mean one and the same, ``lasting`` those that go on for days, ``stand_ins`` the families or words ("disaster") that it
    may put in their place.

    The rest are regular expressions, case counted. ``spokespeople`` name in their groups ``body`` and ``person`` who
    speaks for whom, ``speakers`` in ``person`` who speaks for a body they do not name; credits in their group ``origin`` the outlet that an article or a sentence was taken from;
    ``lengths`` find a stretch of time (groups ``count``, ``half`` and ``unit``) said of a ``noun``; ``alike`` sends
    such a noun to the one it stands for ("conflict": "war").
    """

    function_words: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    institutions: frozenset[str] = frozenset()
    corporate: frozenset[str] = frozenset()
    demonyms: Mapping[str, str] = field(factory=dict, hash=False)
    kin: Mapping[str, str] = field(factory=dict, hash=False)
    meetings: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    say: str = ""
    venues: Mapping[str, str] = field(factory=dict, hash=False)
    sole_venues: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    means: tuple[tuple[str, str], ...] = ()
    determiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    parties: Mapping[str, int] = field(factory=dict, hash=False)
    calamities: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    stand_ins: frozenset[str] = frozenset()
    spokespeople: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    article_credits: tuple[str, ...] = ()
    sentence_credits: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    alike: Mapping[str, str] = field(factory=dict, hash=False)
    numbers: Mapping[str, float] = field(factory=dict, hash=False)
    days_of: Mapping[str, int] = field(factory=dict, hash=False)

    @property
    def meeting_kinds(self) -> frozenset[str]:
        """The kinds of trigger that belong to a family of meetings."""
        return self.meetings | {kind for kind, family in self.kin.items() if family in self.meetings}


PLAIN = Wording()
"""No words known: names, kinds, windows and places alone decide."""
