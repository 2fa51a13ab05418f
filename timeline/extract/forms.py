"""Which verb forms tell an event: a past that is no question, an infinitive under a plan, a participle with a date."""

from timeline.extract.clauses import Group
from timeline.extract.scene import Scene
from timeline.granularity import Granularity
from timeline.lexicon import PLAIN, Words
from timeline.timex import Timex, TimexType

__all__ = [
    "intent_of",
    "is_ahead",
    "is_dated_clause",
    "is_question",
    "is_singled_out",
    "ordered_by",
    "tells",
    "told_somebody",
]

_RESULTS = frozenset(
    "kill injure destroy rupture contaminate displace force leave cut raise rise fall explode arrest".split()
)
_SOFT = frozenset("appear play run hold name try test receive treat happen".split())


def ordered_by(scene: Scene, group: Group) -> Group | None:
    """Return the verb by whose order something is done to its object: "ordered the bridge closed"."""
    thing = group.subject[-1] if group.subject else None
    if thing is None or thing.last + 1 != group.first or thing.first == 0 or group.form not in ("past", "participle"):
        return None
    above = scene.clauses.group_at.get(thing.first - 1)
    return above if above is not None and above.lemma in scene.words.syntax.ordering and not above.passive else None


def is_question(scene: Scene) -> bool:
    """Return whether a sentence asks."""
    return any(token.text == "?" for token in scene.tokens[-3:])


def _finite(scene: Scene, group: Group, words: Words) -> bool:
    if group.kind == "plan" and group.passive:
        return any(first > group.head for first, _, _ in scene.timexes)
    if group.kind in ("demand", "ask", "say") and any(
        scene.tokens[p.head].word.noun in ("meet", "talk", "agree", "vote") for p in group.subject
    ):
        return False
    if group.kind == "escalate" and any(scene.tokens[p.head].low in words.syntax.long_states for p in group.subject):
        return any(first > group.head for first, _, _ in scene.timexes)
    if group.kind == "try" and any(other.governor is group for other in scene.clauses.groups):
        return False  # "tried to leave" is no trial
    if group.lemma == "appear":
        return any(p.preposition in ("at", "before", "on", "in") for p in group.objects[:1])
    return True


def told_somebody(scene: Scene, group: Group) -> bool:
    """Return whether a verb of saying has a hearer: "told the board"."""
    return group.lemma == "tell" and any(scene.tokens[p.head].tag in ("P", "N") for p in group.objects[:1])


def _present(scene: Scene, group: Group, words: Words) -> bool:  # noqa: ARG001 - one shape for all forms
    if group.progressive:
        return group.kind not in ("say", "report", "ask", "demand", "plan")
    if is_ahead(scene, group):
        return group.kind not in ("say", "report", *_SOFT)
    if group.passive:
        return group.kind in ("plan", "arrest", "charge", "found") and any(
            scene.tokens[p.head].tag == "Z" for p in group.objects
        )
    return any(t.when.is_dated and first > group.head for first, _, t in scene.timexes) and group.kind not in (
        "say",
        "report",
        "plan",
        *_SOFT,
    )


def _modal(scene: Scene, group: Group, words: Words) -> bool:  # noqa: ARG001 - one shape for all forms
    if group.kind not in ("say", "report", *_SOFT):
        return True
    if group.kind not in ("say", "report", "appear", "run"):
        return False
    return group.modal in ("will", "would") and (bool(scene.timexes) or told_somebody(scene, group))


def _infinitive(scene: Scene, group: Group, words: Words) -> bool:
    governor = group.governor
    if group.kind in ("say", "report"):
        return False
    if intent_of(scene, group, words) is not None or is_singled_out(scene, group):
        return True
    if governor is None:
        return False
    if governor.lemma in ("be", "have", "go"):
        between = scene.tokens[governor.last + 1 : group.first]
        aux_only = not between and governor.lemma == "be"
        return aux_only or governor.lemma == "go" or any(t.low in words.readiness for t in between)
    between = scene.tokens[governor.last + 1 : group.first]
    near = group.series is not None or (len(between) < 7 and not any(t.tag in (",", '"', "C") for t in between))
    if governor.lemma in words.governors or governor.lemma in words.syntax.linking:
        object_between = any(p for p in governor.objects if p.last < group.first and not p.preposition)
        if governor.kind in ("begin", "continue") and object_between:
            return False
        if governor.kind == "continue" and group.kind in _SOFT:
            return False
        return near or governor.lemma in words.syntax.controlling
    return False


def intent_of(scene: Scene, group: Group, words: Words) -> int | None:
    """The noun that makes an infinitive a plan: "plans to meet", "plans for them to meet", "plans began to meet"."""
    tokens, places = scene.tokens, list[int]()
    if group.series is not None:
        return None
    if group.named and group.subject[0].first > 1:
        places.append(group.subject[0].first - 2)
    elif not group.named and group.first and tokens[group.first].tag == "T":
        places.append(group.first - 1)
    governor = group.governor
    if governor is not None and governor.kind in ("begin", "continue", "plan") and group.named:
        places += [phrase.head for phrase in governor.subject]
    return next((n for n in places if tokens[n].tag == "N" and tokens[n].low in words.intents), None)


def tells(scene: Scene, group: Group, words: Words) -> bool:
    """Return whether the form of a verb of an event family tells that the event was, is or is to be."""
    return _FORMS[group.form](scene, group, words)


def is_dated_clause(scene: Scene, group: Group, words: Words) -> bool:
    """A verb of no table tells an event where its clause gives it a date: "the law will take effect on 1 July".

    States and descriptions tell none, nor what is merely thought; of what is past only a day or a week is date enough.
    """
    syntax = words.syntax
    if group.kind != PLAIN or scene.tokens[group.head].tag != "V" or not group.subject or group.relative:
        return False
    if group.lemma in syntax.awaiting:
        told = group.passive and group.form == "present"
    else:
        told = (
            group.form in ("past", "participle")
            or (group.form == "perfect" and group.is_past)
            or (group.form == "modal" and group.modal in syntax.coming)
        )
        told = told and group.lemma not in syntax.states and group.lemma not in words.governors
    if not told or group.negation >= 0 or scene.quoted[group.head] is not None or is_question(scene):
        return False
    if any(other.governor is group for other in scene.clauses.groups):
        return False
    if group.lemma in syntax.following and any(scene.tokens[p.head].word.noun for p in group.objects[:1]):
        return False
    if group.head == group.first > 0 and scene.tokens[group.head - 1].word.lemma in syntax.states:
        return False  # "remained limited", "seemed doomed": the state is the verb, and this describes it
    return any(_dates(scene, group, first, timex) for first, _, timex in scene.timexes)


def _dates(scene: Scene, group: Group, first: int, timex: Timex) -> bool:
    """The time stands behind the verb in its own clause; behind a past verb it is a day or a week."""
    if first < group.last or timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    between = scene.tokens[group.last + 1 : first]
    if any(token.tag in (",", ";", ":", "S", "W", "V", "X", "M", '"', "–", "(") for token in between):
        return False
    if any(token.low in ("until", "till", "since", "than") for token in between):
        return False
    if group.form in ("past", "perfect"):
        return timex.when.granularity.rank <= Granularity.WEEK.rank
    return True


def is_singled_out(scene: Scene, group: Group) -> bool:
    """Read: "She was the only minister to resign": the infinitive tells what was done."""
    phrase = scene.clauses.phrase_at.get(group.first - 1)
    if phrase is None or group.form != "infinitive" or group.series is not None or group.governor is None:
        return False
    inside = (token.low for token in scene.tokens[phrase.first : phrase.last + 1])
    return group.governor.lemma in ("be", "become") and any(low in scene.words.syntax.singling for low in inside)


def is_ahead(scene: Scene, group: Group) -> bool:
    """Read: "After that vote takes place": a present tense behind a word of time tells of what is to come.

    So does a perfect whose main verb looks ahead: "would come after they had met".
    """
    ahead = any(
        g.modal in scene.words.syntax.ahead and not g.relative for g in scene.clauses.groups if g.last < group.first
    )
    if group.form == "perfect" and not ahead:
        return False
    first = group.subject[0].first if group.subject else group.first
    place = min(first, group.first) - 1
    if place > 0 and scene.tokens[place].low == "that":
        place -= 1
    return place >= 0 and scene.tokens[place].low in scene.words.syntax.once_done


def _ing(scene: Scene, group: Group, words: Words) -> bool:
    governor = group.governor
    if governor is not None and governor.lemma in words.pondering:
        return any(group.last < first for first, _, _ in scene.timexes)
    if governor is not None:
        return governor.lemma in words.governors or governor.kind in ("begin", "continue", "stop", "plan", "rule-out")
    before = scene.tokens[group.first - 1] if group.first else None
    if before is not None and before.tag == "," and group.kind in _RESULTS:
        return any(group.last < first for first, _, _ in scene.timexes)
    if before is not None and before.tag == "," and group.lemma in words.own_word:
        return True
    beside = scene.clauses.phrase_at.get(group.first - 1)
    if (
        beside is not None
        and beside.preposition == "with"
        and group.kind not in _SOFT
        and beside.last == group.first - 1
    ):
        return group.kind in _RESULTS or group.lemma in words.own_word
    return before is not None and before.low in words.syntax.having_done and group.kind != "say"


def _participle(scene: Scene, group: Group, words: Words) -> bool:  # noqa: ARG001 - one shape for all forms
    if group.kind in ("say", "report", *_SOFT):
        return False
    return any(
        scene.tokens[p.head].tag in ("Z", "P") and p.preposition in ("by", "in", "on", "") for p in group.objects
    ) or any(first > group.head and first - group.head < 9 for first, _, _ in scene.timexes)


_FORMS = {
    "past": _finite,
    "perfect": _finite,
    "present": _present,
    "modal": _modal,
    "infinitive": _infinitive,
    "ing": _ing,
    "participle": _participle,
}
