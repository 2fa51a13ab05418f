"""The English words that decide whether two tellings are one, and whose telling each is."""

from timeline.lang.en.event_nouns import NOUNS
from timeline.lang.en.names import DEMONYMS
from timeline.lang.en.triggers import VERBS
from timeline.wording import Wording

__all__ = ["WORDING"]

_FUNCTION_WORDS = """
a about above after again against all almost also although am among an and another any anyone are around as
asked at back be because been before being between both but by called came can cannot come coming could day days
did do does doing done down during each earlier early either else even ever every few first for former four from
further gave get give given go going got had has have having he her here hers him his how however i if in
including into is it its itself just last late later least less like made make making many may me might minute
minutes month months more most much must my near new next no nor not nothing now of off on once one only onto or
other others our out over own part per put quite rather really recent recently s said same saw say saying says
second see seen set several shall she should since so some soon still such t take taken than that the their them
themselves then there these they thing things third this those though three through throughout time times to
today together told tomorrow too took toward towards two under until up upon us used using very want wants was
way we week weeks well went were what when where whether which while who whom whose why will with within without
would year years yes yesterday yet you your hour hours pm monday tuesday wednesday thursday friday saturday
sunday january february march april june july august september october november december morning afternoon
evening night weekend according added adding reporters statement president mr mrs ms
"""

_INSTITUTIONS = """
house office department ministry commission council union court parliament congress senate assembly committee agency
administration government party bank street press post times news journal guardian group company corporation army navy
force forces guard police university institute foundation association federation league organization organisation
alliance nations states kingdom republic city county state leaders officials ministers team board fund exchange service
bureau authority center centre club network media platform forum summit treaty desk tower square hill palace castle air
airlines airport oil gas energy petroleum motors systems industries technologies holdings partners capital
"""

_PRONOUNS = "he she it they him her them his its their this that these those we i you who"

_CALAMITIES = "leak explode crash quake burn flood storm attack shoot collapse disaster crisis"

_VEHICLES = """
ship tanker freighter ferry boat barge yacht trawler vessel liner tug train tram locomotive bus coach car lorry truck
van taxi motorcycle plane airliner aircraft jet helicopter airship balloon
"""

_KIN = {
    "host": "meet",
    "interview": "say",
    "news conference": "say",
    "press conference": "say",
    "conference call": "say",
    "earnings call": "say",
    "briefing": "say",
    "accept": "agree",
    "consent": "agree",
    "exclude": "rule-out",
    "die": "kill",
    "announce": "say",
    "confirm": "say",
    "deny": "say",
    "write": "say",
    "report": "say",
    "warn": "say",
}

_MEETINGS = "meet call talk"

_HELD = f"{_MEETINGS} {_CALAMITIES} strike protest search try vote match test visit pay rescue evacuate"
"""Families of nouns of which an aspect verb tells no other thing than the noun does: "the talks began" tells talks."""


def _words_of(table: str, families: str) -> dict[str, str]:
    """Return each word of a table of triggers that belongs to some families, and its family."""
    lines = (line.partition(":") for line in table.split("\n") if line)
    named = ((word, _KIN.get(kind, kind)) for kind, _, words in lines for word in words.split())
    return {word: family for word, family in named if family in families.split()}


_ADVERBIAL = """
on at in with next this last later soon after before again until till by from for as to today yesterday tomorrow tonight
monday tuesday wednesday thursday friday saturday sunday within over during since early late shortly immediately when
while
"""

_AUXILIARIES = """
has have had was were is are be been will would could can may might must should shall to set due expected scheduled
slated likely planned about going not finally formally officially also then already have just now
"""

_HALTING = """
halt halts halted halting suspend suspends suspended suspending cancel cancels cancelled canceled cancelling canceling
stop stops stopped stopping scrap scraps scrapped scrapping shelve shelves shelved shelving end ends ended ending freeze
withhold drop
"""

_DOUBTING = """
remain uncertain unclear confirm clear know known doubt question full fully proposal idea plan offer deal term
invitation suggestion request demand
"""

_CORPORATE = "plc inc corp co ltd llc ag sa nv gmbh & limited incorporated"

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "half": 0.5,
}

_FIGURES = [rf"{digit}\d*(?:\.\d+)?" for digit in range(10)]
"""A choice of expressions that all begin with a letter or figure of their own is quick to look for."""
_COUNT = "(?P<count>" + "|".join((*_FIGURES, *sorted(_NUMBERS, key=len, reverse=True))) + ")"
_HALF = r"(?:[ -]and[ -]a[ -](?P<half>half))?"
_CAPITAL = r"[A-Z][\w.&]*(?: (?:of )?[A-Z][\w.&]*)*"
_PERSON = r"(?P<person>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+)"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_OUTLET = r"(?:the )?(?P<origin>(?:[A-Z][\w&.'’]*|\bof\b|\bthe\b)(?: (?:[A-Z][\w&.'’]*|of|the))*)"

_LIGHT = {
    "give consent": "agree",
    "give assent": "agree",
    "give agreement": "agree",
    "give nod": "agree",
    "give approval": "approve",
    "give blessing": "approve",
    "break news": "say",
    "make statement": "say",
    "make announcement": "say",
    "deliver verdict": "decide",
}

_WORKERS = "workers worker staff employees strikers workforce union unions unionists labourers laborers"

_GATHERING = "(?:summit|meeting|talks|session|gathering|discussions|briefing|news conference|rally|dinner)"
_WERE = "(?:were|was|had been|have been)"
_PEOPLE = r"(?:\w+ )?(?:people|persons|men|women|children|[a-z]+s)"

_DONE_TO = """
win kill attack shoot arrest sue charge acquire capture invade kidnap rob steal injure elect appoint succeed dismiss hit
defeat accompany deport extradite
"""

WORDING = Wording(
    function_words=frozenset(_FUNCTION_WORDS.split()),
    pronouns=frozenset(_PRONOUNS.split()),
    persons=frozenset({"he", "she", "they", "it"}),
    endings=("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "e", "y"),
    institutions=frozenset(_INSTITUTIONS.split()),
    corporate=frozenset(_CORPORATE.split()),
    demonyms=DEMONYMS,
    kin=_KIN,
    events=_words_of(NOUNS, _HELD),
    matters=_words_of(NOUNS + VERBS, _MEETINGS),
    aspects=frozenset({"begin", "continue", "stop", "finish", "hold", "happen"}),
    onsets=frozenset("broke began started erupted ignited occurred happened struck hit continued".split()),
    ends=frozenset({"stop", "finish"}),
    adverbial=frozenset(_ADVERBIAL.split()),
    auxiliaries=frozenset(_AUXILIARIES.split()),
    meetings=frozenset(_MEETINGS.split()),
    statements=frozenset({"say", "speak", "praise", "criticize", "promise", "propose", "demand", "ask"}),
    venues={
        "interview": "interview",
        "brief": "briefing",
        "pres": "briefing",
        "conferenc": "briefing",
        "post": "post",
        "tweet": "post",
        "social": "post",
        "messag": "post",
        "lett": "letter",
        "speech": "speech",
        "keynot": "speech",
        "addres": "speech",
        "testimon": "testimony",
        "email": "letter",
    },
    say="say",
    broadcast="interview",
    sole_venues=frozenset({"briefing", "interview", "speech", "testimony"}),
    written=frozenset({"post", "letter"}),
    aloud=(rf"\W+(?:\w+\W+){{0,2}}?(?:during|at) (?:the|a|an|his|her|their|that|this) (?:\w+ ){{0,2}}?{_GATHERING}\b",),
    speaking=frozenset({"speak", "talk"}),
    means=((r"\W+(?:\w+\W+){0,6}?(?:by|over|on) (?:the )?(?:tele)?phone\b", "call"),),
    determiners=frozenset({"the", "that", "this", "these", "those", "such"}),
    articles=frozenset({"a", "an", "any", "another", "no", "every", "each"}),
    earlier=frozenset({"previously", "already", "long", "repeatedly", "often", "always", "once"}),
    anaphoric=frozenset({"same"}),
    on_air=(
        r"[^.;:“”\"]{0,40}?\bon (?:the )?(?P<outlet>[A-Z][\w&]*)(?: [A-Z]\w+)* (?:News|Radio|TV|Television|Channel)\b",
    ),
    among=frozenset({"between", "among"}),
    opposite=frozenset({"with"}),
    companions=frozenset({"with", "between", "among", "of"}),
    parties={
        "trilateral": 3,
        "trilat": 3,
        "three-way": 3,
        "tripartite": 3,
        "bilateral": 2,
        "bilat": 2,
        "two-way": 2,
        "one-on-one": 2,
        "face-to-face": 2,
        "head-to-head": 2,
    },
    calamities=frozenset(_CALAMITIES.split()),
    # "ramm": a doubled letter is left where the lemma is not known
    impacts=dict.fromkeys(("strike", "hit", "ram", "ramm", "slam", "slamm", "smash", "plough"), "crash"),
    vehicles=frozenset(_VEHICLES.split()),
    counts={"kill": "people killed", "injure": "people injured"},
    crews=dict.fromkeys(_WORKERS.split(), "workers") | {"people": "people", "persons": "people"},
    light=_LIGHT,
    sessions={"discussion": "meet", "consultation": "meet"},
    bound=frozenset({"to", "for", "of", "that"}),
    crewed={"workers walk-out": "strike", "workers strike": "strike"},
    done_to=frozenset(_DONE_TO.split()),
    counted=(
        (rf"\s+(?i:{_COUNT})(?:\s+{_PEOPLE})?(?=\s*(?:$|[.,;]|\b(?:and|in|at|on|when|near|as|after)\b))",),
        (rf"(?:^|\b(?<!than )(?<!least )(?<!most )(?<!to )(?<!over ))(?i:{_COUNT})(?:\s+{_PEOPLE})?\s+{_WERE}\s+$",),
    ),
    tolls=frozenset({"kill", "injure"}),
    lasting=frozenset({"leak", "burn", "flood", "storm", "disaster", "crisis"}),
    stand_ins=frozenset({"disaster", "crisis", "accident", "mess"}),
    spokespeople=(
        r"(?P<body>" + _CAPITAL + r") (?:[Pp]ress [Ss]ecretary|[Ss]pokes(?:man|woman|person)),? "
        r"(?P<person>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+)",
        r"(?P<person>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+), (?:the|a) (?P<body>" + _CAPITAL + r") "
        r"(?:press secretary|spokes(?:man|woman|person))",
    ),
    speakers=(r"[PpSs](?<=\b[PpSs])(?:(?<=[Pp])ress [Ss]ecretary|(?<=[Ss])pokes(?:man|woman|person)),? " + _PERSON,),
    # An expression that begins with a letter is found quickly; one that looks for its last words first fails quickly.
    article_credits=(
        r"with (?<=\bwith )(?:files|reporting|additional reporting) (?:from|by) " + _OUTLET,
        r"\A(?=.* contributed to this).*?\b" + _OUTLET + r" contributed to this (?:report|story|article)",
        r"^[A-Z][A-Z .,'’-]+(?:, [A-Z][\w.]+)*(?:, \w+\.? \d{1,2})? \((?P<origin>[A-Z][\w. ]+)\) ?[-–—]",
        r"this (?<=\bthis )(?:story|article) (?:was )?(?:first |originally )?"
        r"(?:appeared|published) (?:in|by|on) " + _OUTLET,
    ),
    sentence_credits=(
        r"first reported by (?<=\bfirst reported by )" + _OUTLET,
        r"t(?<=\bt)(?:old|ells|elling) (?=the [A-Z]|[A-Z]{2,}\b|[A-Z]\w+ News\b)" + _OUTLET,
        r"according to (?<=\baccording to )(?:(?:[A-Z][\w.]+['’]s )?(?:(?:state|state-run|official|news|local) )*)"
        + _OUTLET,
        r"(?s)\A(?=.* reported\b).*?\b" + _OUTLET + r" (?:first )?reported\b",
    ),
    lengths=(
        _COUNT + r"[ -]?" + _UNIT + r"[- ](?:long|old) (?P<noun>[A-Za-z]+)",
        _COUNT + _HALF + r"[ -]" + r"(?P<unit>day|week|month|year|decade) (?P<noun>[A-Za-z]+)",
        r"(?P<unit>day|week|month|year|decade)s?-(?:long|old) (?P<noun>[A-Za-z]+)",
        r"(?P<noun>\b[A-Za-z]++)['’]s " + _COUNT + _HALF + r"[ -]" + _UNIT + r"(?: history)",
        r"(?P<noun>\b[A-Za-z]++) (?:of|that has (?:been going on|gone on|lasted|raged|dragged on)(?: for)?) "
        r"(?:almost|nearly|about|more than|over|around)? ?" + _COUNT + _HALF + r" " + _UNIT,
    ),
    alike={"conflict": "war", "fighting": "war", "invasion": "war"},
    doubting=frozenset(_DOUBTING.split()),
    halting=frozenset(_HALTING.split()),
    zones={"GMT": 0, "UTC": 0, "BST": 60, "CET": 60, "CEST": 120, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300}
    | {"MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "JST": 540, "HKT": 480, "AEST": 600, "AEDT": 660},
    numbers=_NUMBERS,
    ages=frozenset("old olds boy girl man woman child son daughter".split()),
    days_of={"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652},
)
"""How English papers name, credit and measure."""
