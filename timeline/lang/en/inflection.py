"""English inflection: the forms of a verb and the plural of a noun, from the lemma and a list of irregulars."""

from timeline.lexicon import BASE, ING, PARTICIPLE, PAST, THIRD

__all__ = ["plural", "verb_forms"]

_VOWELS = "aeiou"

_IRREGULAR = """
arise arose arisen;awake awoke awoken;bear bore borne;beat beat beaten;become became become;begin began begun;
bend bent bent;bet bet bet;bid bid bid;bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;
break broke broken;bring brought brought;broadcast broadcast broadcast;build built built;burst burst burst;
buy bought bought;cast cast cast;catch caught caught;choose chose chosen;come came come;cost cost cost;cut cut cut;
deal dealt dealt;dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;
fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fly flew flown;
forbid forbade forbidden;forecast forecast forecast;foresee foresaw foreseen;forget forgot forgotten;
forgive forgave forgiven;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;
hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept;
know knew known;lay laid laid;lead led led;leave left left;lend lent lent;let let let;lie lay lain;lose lost lost;
make made made;mean meant meant;meet met met;mislead misled misled;overcome overcame overcome;
oversee oversaw overseen;overthrow overthrew overthrown;overturn overturned overturned;pay paid paid;put put put;
quit quit quit;read read read;rebuild rebuilt rebuilt;resell resold resold;ride rode ridden;ring rang rung;
rise rose risen;run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set;
shake shook shaken;shed shed shed;shoot shot shot;show showed shown;shrink shrank shrunk;shut shut shut;sing sang sung;
sink sank sunk;sit sat sat;sleep slept slept;slide slid slid;speak spoke spoken;spend spent spent;spill spilled spilled;
split split split;spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;
strike struck struck;strive strove striven;swear swore sworn;sweep swept swept;swim swam swum;swing swung swung;
take took taken;teach taught taught;tear tore torn;tell told told;think thought thought;throw threw thrown;
undergo underwent undergone;understand understood understood;undertake undertook undertaken;uphold upheld upheld;
wake woke woken;wear wore worn;win won won;withdraw withdrew withdrawn;withhold withheld withheld;
withstand withstood withstood;write wrote written;retake retook retaken;outbid outbid outbid;recut recut recut;
overhear overheard overheard;underwrite underwrote underwritten;rewrite rewrote rewritten;redo redid redone
"""

_DOUBLING = frozenset(
    "admit ban bar bat beg chat clap commit compel control chop cram defer dip drag drip drop drum equip fit flag flip"
    " gun grab grip hop infer jam jet jog knit lag log map mob nab net occur omit pat patrol permit pin plan plot plug"
    " pop prefer prop propel quit ram rebel refer regret rip rob rub scan scrap ship shop shred shut sip skip slam slap"
    " slip snap spar spot stab stem step stir stop strip submit swap tap top tip transfer transmit trap trim tug unplug"
    " veto wed whip wrap zip expel excel dispel rid run sit win cut hit put set let get begin bet bid dig forget swim"
    " upset recur concur abet cancel travel model signal label level tunnel shrug hug bug jab".split()
) - {"veto"}

_BRITISH = frozenset("cancel travel model signal label level tunnel".split())


def _irregular() -> dict[str, tuple[str, str]]:
    rows = (row.split() for row in _IRREGULAR.replace("\n", "").split(";"))
    return {lemma: (past, participle) for lemma, past, participle in rows}


_PAST = _irregular()


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return (lemma + lemma[-1] if lemma in _DOUBLING else lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if lemma in _DOUBLING else lemma) + "ing"


def verb_forms(lemma: str) -> dict[str, int]:
    """Return each written form of a verb and which forms it can be, as bits of `timeline.lexicon`.

    Verbs in -ise and -our keep the spelling of the lemma; the caller lists both spellings.
    """
    past, participle = _PAST.get(lemma) or (_regular_past(lemma),) * 2
    forms: dict[str, int] = {}
    for form, bit in (
        (lemma, BASE),
        (_third(lemma), THIRD),
        (past, PAST),
        (participle, PARTICIPLE),
        (_ing(lemma), ING),
    ):
        forms[form] = forms.get(form, 0) | bit
    if lemma in _BRITISH:
        forms[lemma + "ed"] = PAST | PARTICIPLE
        forms[lemma + "ing"] = ING
    if lemma == "bear":
        forms["born"] = PARTICIPLE
    if lemma == "get":
        forms["got"] = PAST | PARTICIPLE
    return forms


_PLURALS = {"crisis": "crises", "hypothesis": "hypotheses", "man": "men", "woman": "women", "person": "people"}


def plural(noun: str) -> str:
    """Return the plural of a noun, the last word of a phrase inflected."""
    return _PLURALS.get(noun) or _third(noun)
