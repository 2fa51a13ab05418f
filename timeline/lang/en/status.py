"""English cues of status: what a word makes of the event it governs."""

__all__ = [
    "ADJECTIVES",
    "DOUBTS",
    "GOVERNORS",
    "INTENTS",
    "MODALS",
    "NEGATIONS",
    "NOUN_HEADS",
    "PONDERING",
    "READINESS",
]

GOVERNORS = {
    "planned": "plan set-up organize organise intend prepare agree vow promise pledge want hope expect aim arrange"
    " aspire commit decide order"
    " direct instruct threaten seek need offer determine await anticipate promise project undertake coordinate",
    "scheduled": "schedule set slate due book bill",
    "proposed": "propose suggest urge ask demand request press consider float recommend discuss weigh mull invite"
    " offer review push explore study debate encourage advocate appeal contemplate favor favour call-for call-on",
    "denied": "deny reject turn-down refuse decline rule-out"
    " avoid prevent fail prohibit ban forbid dismiss oppose refute stop"
    " avert forgo foil thwart",
    "cancelled": "cancel scrap abandon call-off axe scuttle shelve drop scupper",
    "postponed": "postpone delay defer suspend put-off push-back",
    "uncertain": "appear seem doubt question speculate fear worry",
    "ongoing": "continue keep remain",
}

PONDERING = frozenset("discuss debate weigh consider mull contemplate study explore".split())

ADJECTIVES = {
    "planned": "planned future upcoming coming next forthcoming further prospective subsequent eventual intended"
    " imminent looming long-awaited",
    "scheduled": "scheduled",
    "proposed": "proposed suggested requested",
    "uncertain": "possible potential likely alleged apparent prospective any hypothetical rumored rumoured speculated"
    " suspected feared unconfirmed whatever",
    "conditional": "conditional",
    "cancelled": "cancelled canceled aborted scrapped",
    "postponed": "postponed delayed suspended",
    "ongoing": "ongoing current continuing long-running unfolding",
    "denied": "no failed attempted",
}

MODALS = {
    "planned": "will shall would ’ll 'll",
    "proposed": "should must ought",
    "uncertain": "may might could can cannot can’t can't couldn’t couldn't",
}
"""Only the first reading; "would" after a past verb of saying is a plan, after "if" a condition."""

DOUBTS = {
    "conditional": "if unless provided assuming otherwise",
    "uncertain": "perhaps maybe possibly reportedly allegedly apparently likely unlikely potentially probably"
    " supposedly whether",
}

NEGATIONS = frozenset("not never n’t neither without nor no hardly".split())

NOUN_HEADS = {
    "planned": "plan plans planning arrangement arrangements preparation preparations logistics location locations"
    " venue venues invitation date step steps efforts effort bid commitment momentum",
    "proposed": "idea proposal proposals suggestion suggestions notion call calls request demand formats format push"
    " suggestion talk",
    "uncertain": "possibility possibilities prospect prospects hope hopes expectation expectations chance chances"
    " likelihood option options speculation rumors rumours fears risk threat",
    "cancelled": "cancellation",
    "postponed": "postponement",
}
"""Nouns before "of", "for" or "to", and what they make of the event behind it: "plans for a summit"."""

INTENTS = {
    "planned": "plan plans arrangement arrangements preparation preparations agreement deal decision intention"
    " intentions pledge promise vow commitment invitation order",
    "proposed": "proposal proposals call calls request demand offer suggestion",
    "denied": "refusal",
    "uncertain": "threat threats",
}
"""Nouns before an infinitive: "a plan to meet"; an "effort to end" something tells no event."""

READINESS = {
    "happened": "quick swift forced obliged compelled relieved",
    "planned": "ready set due willing prepared eager determined poised bound scheduled slated going open expected"
    " likely committed keen",
    "uncertain": "able unlikely",
    "denied": "unwilling unable reluctant",
}
"""Words between "be" and an infinitive: "was ready to meet"."""
