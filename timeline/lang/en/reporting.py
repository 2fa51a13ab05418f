"""English verbs and nouns of saying, the stance each takes, and the phrases that decline to take one."""

__all__ = [
    "CLAUSAL",
    "COMPLEMENT",
    "FACTIVE",
    "OWN_WORD",
    "REMARKS",
    "SILENCES",
    "STANCES",
    "TAKES_NOUN",
    "VOUCHING",
]

STANCES = {
    "asserts": "say tell state remark comment note observe explain emphasize emphasise stress insist maintain argue"
    " assert contend claim allege suggest indicate respond reply answer counter quip joke recall repeat reiterate"
    " echo acknowledge admit concede assure caution complain scoff lament muse boast elaborate hint signal outline"
    " email e-mail testify clarify predict forecast estimate announce declare reveal disclose confirm"
    " write post tweet report add vow promise pledge swear warn threaten accuse believe publish"
    " apologize apologise proclaim verify describe convey relay inform express voice hope think"
    " point-out spell-out weigh-in hit-back fire-back recount recap",
    "denies": "deny refute rebut dismiss reject dispute disagree",
}

FACTIVE = frozenset("acknowledge admit concede".split())

TAKES_NOUN = frozenset("announce reveal disclose confirm acknowledge admit concede unveil verify".split())

OWN_WORD = frozenset(
    "announce declare confirm deny apologize apologise warn threaten vow promise pledge accuse criticize criticise"
    " praise condemn denounce dismiss reject demand urge reveal disclose thank hail slam testify complain concede"
    " acknowledge admit counter reiterate refute blame laud applaud chide assure outrage rebuke blast decry"
    " describe disagree emphasize emphasise stress suggest insist downplay pressure press call warn".split()
)

REMARKS = {
    "always": "describe call credit characterize characterise observe explain joke quip remark comment recall lament"
    " echo downplay play-down credit",
    "as quotation": "tell",
    "as opinion": "emphasize emphasise stress insist maintain note argue suggest reiterate assure disagree elaborate"
    " conclude",
}
"""Verbs of comment; those of the last row can also deny or pledge something ("stressed that it would not sell")."""

VOUCHING = frozenset("confirm acknowledge admit concede reveal disclose say tell state add report".split())

CLAUSAL = frozenset("maintain hold observe note argue contend".split())

COMPLEMENT = frozenset(
    "say tell believe think know hope fear claim announce reveal confirm deny report suggest indicate insist maintain"
    " argue add note warn declare predict estimate expect feel find show mean understand realize realise agree decide"
    " demand request urge ask stress concede admit acknowledge vow promise pledge conclude allege assert contend assure"
    " inform convince remember see hear guess imagine suppose wish write post tweet explain emphasize emphasise state"
    " caution testify disclose swear threaten complain reiterate repeat recommend propose order rule ensure".split()
)

_NOT = r"(?: not|n['’]t)(?: \w+ly)? "
_ANSWER = r"(?:respond|repl(?:y|ied)|return|answer|comment)"
_TELL = r"(?:say|confirm|comment|specify|elaborate|rule out|reject|commit|provide|disclose|reveal|discuss)"

_GAVE = r"(?:made|makes?|given?|gave|offer(?:s|ed)?|taken?)"

SILENCES = (
    (r"(?:did|does|has|have|had|do)" + _NOT + _ANSWER, "noncommittal"),
    (r"(?:would|will|could|did|does|do)" + _NOT + _TELL, "noncommittal"),
    (r"not going to (?:say|confirm|comment|speculate)", "noncommittal"),
    (
        r"(?:declin|refus)(?:e|es|ed|ing) to (?:say|comment|confirm|clarify|specify|commit|answer|elaborate)",
        "noncommittal",
    ),
    (r"(?:declin|refus)(?:e|es|ed|ing) to (?:discuss|disclose|name|speculate|rule out)", "noncommittal"),
    (r"stop(?:s|ped|ping) short of", "noncommittal"),
    (r"(?:had|has|have|with) no (?:immediate |further )?(?:comment|response|reply)", "noncommittal"),
    (r"neither (?:confirm|den)(?:s|ed|ied|y|ies)?", "noncommittal"),
    (r"(?:could|can)(?: not|n['’]t) (?:\w+ly )?(?:be )?(?:confirm|verif|reach)", "unconfirmed"),
    (r"(?:was|were|is|are) (?:un|not )(?:immediately )?(?:available|reachable) (?:for|to) comment", "noncommittal"),
    (r"(?:was|were|is|are|been|remain(?:s|ed)?|stay(?:s|ed)?) (?:\w+ly )?non-?committal", "noncommittal"),
    (r"(?:was|were|is|are|been|remain(?:s|ed)?|stay(?:s|ed)?) (?:silent|tight-lipped)", "noncommittal"),
    (_GAVE + r" no (?:\w+ )?(?:promise|commitment|pledge|comment|statement|announcement)s?", "noncommittal"),
    (r"(?:declin|refus)(?:e|es|ed|ing) to (?:name|give|set|provide|offer|reveal|be drawn)", "noncommittal"),
    (r"without (?:confirming|committing|saying|giving|elaborating)", "noncommittal"),
    (r"remains? (?:un(?:certain|clear|confirmed|known)|to be seen)", "unconfirmed"),
)
