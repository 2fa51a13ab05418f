"""How a language tells what happened: triggers, cues of status and claim, names, order words, page furniture."""

from collections.abc import Callable, Mapping

from attrs import frozen

__all__ = [
    "BASE",
    "ING",
    "PARTICIPLE",
    "PAST",
    "PLAIN",
    "THIRD",
    "Falsity",
    "Lexicon",
    "OrderWord",
    "Syntax",
    "Word",
    "Words",
]

BASE, THIRD, PAST, PARTICIPLE, ING = 1, 2, 4, 8, 16
"""Which forms of a verb a word can be; bits, since "put" is three of them."""

PLAIN = ""
"""The kind of a word that is a verb or noun but names no event."""


@frozen
class Word:
    """What a written form can be.

    ``closed`` is the tag of a function word ("D" determiner, "I" preposition …) or empty. ``forms`` are the verb forms
    it can be, of ``lemma``, whose family is ``kind``. ``noun`` is the family of the event noun it can be, empty for a
    noun that names no event, ``None`` for what is no noun; ``singular`` is that noun's lemma.
    """

    closed: str = ""
    lemma: str = ""
    forms: int = 0
    kind: str = PLAIN
    noun: str | None = None
    singular: str = ""


@frozen
class OrderWord:
    """A word that orders two things: the hint it gives (a `Hint` value), and how loosely.

    ``back`` says that it points back to what was told before and names nothing itself ("later"), ``clausal`` that a
    clause can follow it ("after they met").
    """

    hint: str
    weak: bool = False
    gap: tuple[int | None, int | None] = (None, None)
    back: bool = False
    clausal: bool = False


@frozen
class Falsity:
    """Words by which a sentence takes back what one of its clauses would tell."""

    nobody: frozenset[str]
    """Subjects by which a clause denies its verb."""
    scarcely: frozenset[str]
    anyone: frozenset[str]
    """Behind the words above these make such a subject: "hardly anyone", "not one"."""
    at_least: frozenset[str]
    """Behind "no" or "not" these deny nothing: "no fewer than"."""
    whoever: frozenset[str]
    """Pronouns that a title keeps as its subject."""
    merely: frozenset[str]
    """Behind "not" these leave the verb as told: "did not just resign"."""
    calling: frozenset[str]
    """Verbs that say what a thing is: "called the reports false"."""
    nearly: frozenset[str]
    graded: frozenset[str]
    """Verbs that can be done in part, so that what "nearly" did so still changed: "nearly doubled"."""
    nearing: frozenset[str]
    """Words behind a verb of motion for what was not reached: "came close to"."""
    among: frozenset[str]
    """Words between "not" and those that a clause tells of: "not among those arrested"."""
    escaping: frozenset[str]
    """Verbs whose object, named with no determiner, did not come to pass: "escaped arrest"."""
    should: frozenset[str]
    """Modals that with a perfect tell what was not done: "should have"."""
    could: frozenset[str]
    must: frozenset[str]
    """Modals that with a perfect only infer: "must have"."""
    open_modals: frozenset[str]
    """Modals of what is left open, on which a "would" behind hangs."""
    false: frozenset[str]
    wrong: frozenset[str]
    """What says of a report, though of no deed, that it is not so."""
    true: frozenset[str]
    borne_out: frozenset[str]
    truth: frozenset[str]
    """What reports have not, where there is "no" such thing in them."""
    contents: frozenset[str]
    """Nouns whose "that" opens what they say: "the news that she had left"."""
    unsure: frozenset[str]
    evidence: frozenset[str]
    """What there may be none of: "no evidence that"."""
    contrary: frozenset[str]
    retracting: frozenset[str]
    """Verbs by which a report is taken back."""
    lying: frozenset[str]
    imagining: frozenset[str]
    """Verbs whose clause is not taken as told."""
    believing: frozenset[str]
    """Verbs whose clause is in doubt where they are denied: "nobody believes"."""
    asking: frozenset[str]
    """Words before an "if" that only asks: "wondered if"."""
    falsely: frozenset[str]
    reports: frozenset[str]
    rumours: frozenset[str]
    confirming: frozenset[str]
    publishing: frozenset[str]
    """Verbs whose object a report is, so that "that" behind it is a relative: "the claims that he made"."""
    hoping: frozenset[str]
    """Verbs whose clause plans nothing for others."""


@frozen
class Syntax:
    """Small sets of words by what they do in a clause; an empty string stands for no preposition at all."""

    be: frozenset[str]
    have: frozenset[str]
    past_auxiliaries: frozenset[str]
    coming: frozenset[str]
    """Modals that tell what will be."""
    ahead: frozenset[str]
    """Those, and the one that told it in the past ("would")."""
    questions: frozenset[str]
    """Words that open a question told by another: "did not say whether"."""
    more: frozenset[str]
    """Words that are adjectives before what can be a noun: "open to further attack"."""
    hearsay: frozenset[str]
    """Adverbs by which a clause only passes on what others say."""
    ly_words: frozenset[str]
    """Nouns and adjectives that end like adverbs: "family", "deadly"."""
    kin: frozenset[str]
    """Those who are known by whose they are: "his family"."""
    fronted: frozenset[str]
    """Relative words that can be the object of their clause."""
    particles: frozenset[str]
    """Words that belong to the verb right before them: "stepped out"."""
    reflexives: frozenset[str]
    pointing: frozenset[str]
    """Words by which a whole clause is the subject of a verb."""
    incomplete: frozenset[str]
    """Words that say nothing without the infinitive behind them: "able"."""
    ranks: frozenset[str]
    """Ordinals that can belong to a noun: "the U.S. first lady"."""
    controlling: frozenset[str]
    """Verbs whose object does what their infinitive tells: "told her to leave"."""
    linking: frozenset[str]
    """Verbs that only link a subject to its infinitive."""
    once_done: frozenset[str]
    """Words behind which a present tense looks ahead: "when it ends"."""
    having_done: frozenset[str]
    """Prepositions behind which an -ing form tells what was done."""
    needs: frozenset[str]
    """Words behind "if" that make a plan conditional."""
    would: frozenset[str]
    """The modal that tells a plan from the past."""
    whiles: frozenset[str]
    """Words before "while" the noun."""
    offices_before: frozenset[str]
    """Words before an office that belong to it."""
    being: frozenset[str]
    lasting: frozenset[str]
    """Verbs behind which a participle describes: "remained closed"."""
    anybody: frozenset[str]
    """Words for anybody, before a clause that says who is meant: "those who fell ill"."""
    bounding: frozenset[str]
    """Second words of what bounds a number: "up to", "more than"."""
    at_bounds: frozenset[str]
    """Behind "at" these only bound a number: "at least"."""
    able: frozenset[str]
    """Modals of what somebody is able to do, which tell no event without a date."""
    perhaps: frozenset[str]
    """Modals of what perhaps comes to pass."""
    openers: frozenset[str]
    """What may stand before a subject: nothing, or a word that opens its clause."""
    causatives: frozenset[str]
    """Verbs with a bare form behind their object: "let the market decide"."""
    leaving: frozenset[str]
    """Verbs with a participle behind their object: "would leave Peru isolated"."""
    takes_to: frozenset[str]
    """Verbs whose "to" can be a preposition: "agree to land concessions"."""
    telling: frozenset[str]
    """Verbs after which a clause, and so a second verb, is no surprise."""
    standing_alone: frozenset[str]
    """Determiners that can be a subject themselves."""
    floating_adverbs: frozenset[str]
    """Conjunctions that are adverbs behind an auxiliary: "may yet claim"."""
    floating: frozenset[str]
    """Determiners that can stand between a subject and its verb."""
    wishes: frozenset[str]
    """Verbs that plan nothing where they are denied or in doubt: "may not want to leave"."""
    singling: frozenset[str]
    """Words that pick one out before an infinitive that tells what it did: "the only minister to resign"."""
    refusing: frozenset[str]
    """Verbs whose infinitive is what was not done: "refused to sign"."""
    states: frozenset[str]
    """Verbs that describe: a date does not make them an event."""
    long_states: frozenset[str]
    """Nouns for long states: an event only where a sentence dates them or says that they begin or end."""
    awaiting: frozenset[str]
    """Verbs whose passive tells what is to come: "is expected by June"."""
    definite: frozenset[str]
    referring: frozenset[str]
    """Determiners that point back to what was told."""
    vague: frozenset[str]
    approximators: frozenset[str]
    """Before a number these are no prepositions: "over eight million tickets were sold"."""
    beginnings: frozenset[str]
    achievements: frozenset[str]
    """Verbs that vouch for their infinitive: "managed to leave"."""
    following: frozenset[str]
    """Verbs that order their subject and object."""
    outstanding: frozenset[str]
    """Adjectives behind a noun that make the time behind them its own: "the report due on Friday"."""
    contrasting: frozenset[str]
    """Words before a clause that sets another off, and leaves its time alone: "although"."""
    looking_back: frozenset[str]
    """Adverbs that lead behind the time a report stands at: "previously", "once"."""
    within: frozenset[str]
    """Prepositions before the event in which the verb's own happens: "agreed in a call"."""
    occurring: frozenset[str]
    """Verbs that only place their subject in time: "the vote came after the debate"."""
    causing: frozenset[str]
    """Verbs whose subject brings about their object."""
    then: frozenset[str]
    """Words that put what they stand with behind what "and" joins it to."""
    ordering: frozenset[str]
    """Verbs whose object somebody is to do something to: "ordered the road closed"."""
    put_off_to: frozenset[str]
    """Words between "put off" and its new time."""
    reacting: frozenset[str]
    """Verbs whose object comes before them: "mourn", "welcome"."""
    recounting: frozenset[str]
    """Verbs of saying whose object, an event, is over: "confirmed the call"."""
    ensuing: frozenset[str]
    """Adjectives of what comes of the event told before."""
    upcoming: frozenset[str]
    """Adjectives of what is still to come at the time of writing."""
    at_first: frozenset[str]
    """Words for what comes first, which a "later" answers."""
    persons: Mapping[str, str]
    """Pronouns of one person, and the gender each tells."""
    things: frozenset[str]
    speakers: frozenset[str]
    many: frozenset[str]
    quantities: frozenset[str]
    """Nouns that stand for what "of" brings: "a group of ministers"."""
    pairs: frozenset[str]
    """Nouns behind "the two" that hold no office."""
    particulars: frozenset[str]
    """What is asked for and not given, where it says nothing of the matter: "details"."""
    shares: frozenset[str]
    company_holders: frozenset[str]
    """Nouns that whatever owns them shows to be a company."""
    sharing: frozenset[str]
    """Prepositions that bring in who takes part in a noun's event."""
    partners: frozenset[str]
    """Prepositions of those a verb's event is done to or with."""
    occasions: frozenset[str]
    """Prepositions before an event noun, behind which people belong to the noun."""
    dated_occasions: frozenset[str]
    """Prepositions before a lasting event that is dated as an occasion."""
    orders: frozenset[str]
    """Before a dated noun these order the verb, which the date is not told of: "resigned after the vote on Monday"."""
    topics: frozenset[str]
    """Prepositions before what is only spoken of, so that the verb keeps its date."""
    at_once: frozenset[str]
    """Words before a clause that happens on the day of its main clause."""
    during: frozenset[str]
    """Prepositions before an interview or a call in which the subject takes part."""
    possessives: frozenset[str]
    """Pronouns before what one person has or does."""
    scenes: frozenset[str]
    """Prepositions behind a calamity before the thing it strikes: "an explosion on a rig leased by them"."""
    at_places: frozenset[str]
    gathering: frozenset[str]
    """Verbs by which an event brings in who takes part: "the talks included both"."""
    attending: frozenset[str]
    attending_pairs: frozenset[tuple[str, str]]
    """Verb and next word by which the subject is at an event: "was present at"."""
    state_things: frozenset[str]
    """Nouns of what a state does through: "troops", "aid"."""
    beside_times: frozenset[str]
    """Adverbs that belong to the time behind them: "earlier on Tuesday"."""
    manner: frozenset[str]
    """Adverbs that can end a clause: "met together"."""


@frozen
class Words:
    """The tables of one language; all keys are lower case."""

    words: Mapping[str, Word]
    syntax: Syntax
    falsity: Falsity
    phrasal: Mapping[tuple[str, str], str]
    """Verb lemma and the word after it: the family of the two together ("call", "off")."""
    idioms: Mapping[str, frozenset[str]]
    """Verb lemmas, and the objects with which they tell no event: "meet" a "target"."""
    phones: frozenset[str]
    """What two who speak "by" or "on" are on the telephone with."""
    light: frozenset[str]
    """Verbs that only carry an event noun ("hold talks")."""
    remarks: Mapping[str, str]
    """Verbs of comment and opinion, worth a mention by an occasion or a date only: "always", "as quotation" ("…," she
    told them) or "as opinion"."""
    vouching: frozenset[str]
    """Verbs of saying that only vouch for what they report ("confirmed that")."""
    clausal: frozenset[str]
    """Verbs that say something before a clause only: "maintained that", but "maintained an office"."""
    complement: frozenset[str]
    """Verbs after which a bare clause can follow ("believe he left")."""
    stances: Mapping[str, str]
    """Verbs and nouns of saying, and what their subject does with what is said (a `Stance` value)."""
    factive: frozenset[str]
    """Verbs of saying that are believed, since they go against the speaker ("admitted")."""
    takes_noun: frozenset[str]
    """Verbs of saying whose object is itself what is said ("announced a merger")."""
    own_word: frozenset[str]
    """Verbs of saying that are deeds of their own, worth an event without a date ("apologised")."""
    governors: Mapping[str, str]
    """Verbs, and what they make of the event in their object or infinitive (a `Status` value): "plan" -> planned."""
    pondering: frozenset[str]
    """Verbs whose -ing complement is only thought about: "weighed raising the fee"."""
    adjectives: Mapping[str, str]
    """Words before an event noun, and the status they give it: "proposed"."""
    noun_heads: Mapping[str, str]
    """Nouns before "of" or "for" an event, and the status they give it: "plans for"."""
    intents: Mapping[str, str]
    """Nouns before an infinitive that make it an event, and the status they give it: "a plan to meet"."""
    readiness: Mapping[str, str]
    """Words between "be" and an infinitive, and the status they give: "ready to"."""
    modals: Mapping[str, str]
    doubts: Mapping[str, str]
    """Adverbs and phrases of doubt anywhere in the clause, and the status they give."""
    silences: tuple[tuple[str, str], ...]
    """Patterns of small letters that decline an answer, and their stance: ("did not respond", "noncommittal")."""
    negations: frozenset[str]
    titles: frozenset[str]
    """Forms of address and rank that stand before a name and are no part of it ("Mr", "General")."""
    roles: Mapping[str, str]
    """Offices that stand before a name or for it, and the class of office: "premier" -> "leader"."""
    role_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Offices of several words, by their first."""
    demonyms: Mapping[str, str]
    """Adjectives and abbreviations of a country, and its name: "French" -> "France"."""
    nationalities: Mapping[str, str]
    """Countries, and the adjective that names their people: "europe" -> "European"."""
    body_adjectives: Mapping[str, str]
    """Adjectives of a body of people, and its name: "congressional" -> "Congress"."""
    seats: Mapping[str, str]
    """Seats of government that stand for a country: "kremlin" -> "Russia"."""
    places: frozenset[str]
    organisation_words: frozenset[str]
    company_words: frozenset[str]
    people_words: frozenset[str]
    """Common nouns that can act: "police", "officials"."""
    particles: frozenset[str]
    """Lower-case words inside names: "von", "bin"."""
    calendar: frozenset[str]
    """Capitalised words that are no names: weekdays, months, holidays' common parts."""
    genders: Mapping[str, str]
    order: Mapping[str, OrderWord]
    order_lengths: Mapping[str, tuple[int, ...]]
    """First words of the order words, and how many words each that begins so has, the longest first."""
    later: Mapping[str, tuple[int | None, int | None]]
    """Units of "hours later", and the gap they tell in minutes, at least and at most."""
    abbreviations: frozenset[str]
    furniture: tuple[str, ...]
    """Patterns of lines that belong to the page; matched from the start of a line, ignoring case."""
    captions: tuple[str, ...]
    boxes: tuple[str, ...]
    """Headings of boxes whose next line is furniture too."""
    tails: tuple[str, ...]
    """Headings after which everything is furniture: comment forms."""


@frozen
class Lexicon:
    """A language's `Words`, loaded on first use so that importing stays light."""

    load: Callable[[], Words]

    @property
    def words(self) -> Words:
        """The tables; ``load`` keeps them, so asking twice costs nothing."""
        return self.load()
