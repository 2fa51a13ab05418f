"""The words that decide whether two tellings are one, and whose telling each is."""

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["PLAIN", "Wording"]


@frozen
class Wording:
    """What fusing and reviewing need to know of a language; everything is data, lower case unless said otherwise.

    Regular expressions count case.
    """

    function_words: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    """Those of them that a speaker stands behind: "she"."""
    determiners: frozenset[str] = frozenset()
    """They open a noun phrase that points back: "that meeting"."""
    articles: frozenset[str] = frozenset()
    """They open one that points to nothing yet: "a meeting"."""
    companions: frozenset[str] = frozenset()
    """Words right after a noun for a meeting that name who takes part: "between"."""
    among: frozenset[str] = frozenset()
    """Those of them that name everybody: "between"."""
    opposite: frozenset[str] = frozenset()
    """Those of them that name the other side only: "with"."""
    earlier: frozenset[str] = frozenset()
    """Words that put a saying before the occasion told: "has long argued"."""
    anaphoric: frozenset[str] = frozenset()
    """Words that make a noun the one told before: "in the same interview"."""
    on_air: tuple[str, ...] = ()
    """Expressions behind a saying that name in the group ``outlet`` who broadcast it."""
    written: frozenset[str] = frozenset()
    """The kinds of occasion on which something is written, not spoken: "post"."""
    aloud: tuple[str, ...] = ()
    """Expressions right behind a saying that have it spoken among people: "during the summit"."""
    endings: tuple[str, ...] = ()

    institutions: frozenset[str] = frozenset()
    corporate: frozenset[str] = frozenset()
    demonyms: Mapping[str, str] = field(factory=dict, hash=False)
    """A people or its adjective, and the country: "french" is "France"."""

    kin: Mapping[str, str] = field(factory=dict, hash=False)
    """A kind or a head of triggers, also with the word before it, and the family it belongs to: "host" is a "meet"."""
    events: Mapping[str, str] = field(factory=dict, hash=False)
    """A noun that names an event, and its family: "talks" is "meet"."""
    matters: Mapping[str, str] = field(factory=dict, hash=False)
    """A word for a meeting, noun or verb, and its family: "negotiate" is "talk"."""
    onsets: frozenset[str] = frozenset()
    """Verbs by which a calamity sets in or strikes: "broke" out, "began"."""
    aspects: frozenset[str] = frozenset()
    """Kinds of verbs that say of an event that it begins, goes on, ends or is held."""
    ends: frozenset[str] = frozenset()
    """Those that say that it ends."""
    adverbial: frozenset[str] = frozenset()
    """Words that open what is said of when, where or how, and so end an object."""
    auxiliaries: frozenset[str] = frozenset()
    """Words that stand between a subject and its verb: "the talks are due to begin"."""

    meetings: frozenset[str] = frozenset()
    """Families whose parties are all alike."""
    parties: Mapping[str, int] = field(factory=dict, hash=False)
    """How many sides a word implies: "trilateral" is 3."""
    statements: frozenset[str] = frozenset()
    """Families that consist of words said."""
    say: str = ""
    """The plainest of them."""
    speaking: frozenset[str] = frozenset()
    means: tuple[tuple[str, str], ...] = ()
    """Expressions behind a trigger of a ``speaking`` family or a meeting that make it another: "by phone", a "call"."""
    venues: Mapping[str, str] = field(factory=dict, hash=False)
    """Stems of where something was said, and what kind of occasion that is."""
    broadcast: str = ""
    """The kind of occasion on which somebody speaks on the air."""
    sole_venues: frozenset[str] = frozenset()
    """The kinds of occasion of which a speaker has seldom two a day."""
    calamities: frozenset[str] = frozenset()
    """Families of which an article's nouns mean one and the same."""
    impacts: Mapping[str, str] = field(factory=dict, hash=False)
    """Heads that tell a calamity where a vehicle does it: a tanker that "strikes" a pier has a "crash"."""
    vehicles: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()
    """Families with one who does it and one whom it is done to, either of whom might be the other: "win", "sue"."""
    counted: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Expressions with a plain ``count`` of people, right behind a verb that tells a toll and right before it."""
    crews: Mapping[str, str] = field(factory=dict, hash=False)
    """A word for people whom no name tells from others, and the one it stands for: "staff" are "workers"."""
    sessions: Mapping[str, str] = field(factory=dict, hash=False)
    """Nouns that name a meeting where they name who takes part, and its family: "his discussions with her"."""
    light: Mapping[str, str] = field(factory=dict, hash=False)
    """A verb that says little and the noun behind it that says all, and their family: "give consent" is "agree"."""
    bound: frozenset[str] = frozenset()
    """Words behind such a noun that go on to say to what: "consent to"."""
    crewed: Mapping[str, str] = field(factory=dict, hash=False)
    """A crew and a head, and the family of what it does: "workers walk-out" is a "strike"."""
    counts: Mapping[str, str] = field(factory=dict, hash=False)
    """What each family of tolls counts, to be read: "people killed"."""
    tolls: frozenset[str] = frozenset()
    """Families that tell what a calamity did to people: "kill"."""
    lasting: frozenset[str] = frozenset()
    """Those that go on for days."""
    stand_ins: frozenset[str] = frozenset()
    """Families or words that an article may put in their place: "disaster"."""

    spokespeople: tuple[str, ...] = ()
    """Expressions that name in their groups ``body`` and ``person`` who speaks for whom."""
    speakers: tuple[str, ...] = ()
    """Expressions that name a ``person`` who speaks for a body left unnamed."""
    article_credits: tuple[str, ...] = ()
    """Expressions with the outlet that an article was taken from in the group ``origin``."""
    sentence_credits: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    """Expressions for a stretch of time (groups ``count``, ``half`` and ``unit``) said of a ``noun``."""
    alike: Mapping[str, str] = field(factory=dict, hash=False)
    """Such a noun and the one it stands for: "conflict" is "war"."""
    doubting: frozenset[str] = frozenset()
    """Stems of words that leave a thing open and say nothing else, "unclear", or stand for what was told, "plan"."""
    halting: frozenset[str] = frozenset()
    """Verbs with whose object a thing is not done: "suspend payments"."""
    zones: Mapping[str, int] = field(factory=dict, hash=False)
    """A time zone's short name, capitals, and its minutes ahead of Greenwich."""
    numbers: Mapping[str, float] = field(factory=dict, hash=False)
    ages: frozenset[str] = frozenset()
    """Words behind a length of time that make it somebody's age: "old"."""
    days_of: Mapping[str, int] = field(factory=dict, hash=False)

    @property
    def meeting_kinds(self) -> frozenset[str]:
        """The kinds of trigger that belong to a family of meetings."""
        return self.meetings | {kind for kind, family in self.kin.items() if family in self.meetings}


PLAIN = Wording()
"""No words known: names, kinds, windows and places alone decide."""
