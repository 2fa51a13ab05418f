"""Which verbs and nouns of a sentence tell an event worth listing."""

from timeline.article import Block
from timeline.extract.claims import silence
from timeline.extract.clauses import Group, Phrase
from timeline.extract.draft import Draft
from timeline.extract.scene import Scene
from timeline.granularity import Granularity
from timeline.lexicon import PLAIN, Words
from timeline.mention import Stance, Status
from timeline.timex import Timex, TimexType

__all__ = ["drafts", "intent_of", "is_ahead", "is_dated_clause", "is_singled_out", "noun_stands", "verb_stands"]

_RESULTS = frozenset(
    "kill injure destroy rupture contaminate displace force leave cut raise rise fall explode arrest".split()
)
_STATES = frozenset("war conflict fighting crisis".split())
"""Nouns for long states: an event only where the sentence dates them or says that they begin or end."""
_WEAK_NOUNS = frozenset(
    "say write praise criticize warn letter pay test match show party win lose search talk decide order ask"
    " try suspend".split()
)
_SOFT = frozenset("appear play run hold name try test receive treat happen".split())
_CARRIED = frozenset(("happen", "begin", "finish", "stop", "continue", "hold", "collapse"))


def drafts(scene: Scene, words: Words) -> list[Draft]:
    """Return the mentions that a sentence may hold, in text order; later steps drop those that come to nothing."""
    found: list[Draft] = []
    nouns = {id(phrase): kind for phrase in scene.clauses.phrases if (kind := _noun_kind(scene, phrase)) is not None}
    carried: set[int] = set()
    for group in scene.clauses.groups:
        phrase = _carried(scene, group, nouns, words)
        if phrase is not None:
            carried.add(id(phrase))
            found.append(_noun_draft(scene, phrase, nouns[id(phrase)], group))
        elif _is_event(scene, group, words) and not _is_nth_time(scene, group):
            found.append(_verb_draft(scene, group, words))
        elif is_dated_clause(scene, group, words):
            found.append(Draft(scene, group.head, group.last, "other", group.lemma, group=group))
        elif _is_quiet(scene, group, words):
            found.append(Draft(scene, group.head, group.last, "say", group.lemma, group=group))
    found.extend(
        _noun_draft(scene, phrase, nouns[id(phrase)], None)
        for phrase in scene.clauses.phrases
        if id(phrase) in nouns and id(phrase) not in carried
    )
    return sorted(found, key=lambda draft: draft.first)


def _noun_kind(scene: Scene, phrase: Phrase) -> str | None:
    token = scene.tokens[phrase.head]
    if token.tag != "N" or not token.word.noun:
        return None
    return token.word.noun


def _noun_draft(scene: Scene, phrase: Phrase, kind: str, group: Group | None) -> Draft:
    token = scene.tokens[phrase.head]
    return Draft(scene, phrase.head, phrase.head, kind, token.word.singular, group=group, phrase=phrase)


def _verb_draft(scene: Scene, group: Group, words: Words) -> Draft:
    kind = group.kind
    if group.lemma == "call":
        kind = _kind_of_call(scene, group)
    elif kind in ("speak", "talk") and any(scene.tokens[p.head].low in words.phones for p in group.objects):
        kind = "call"
    return Draft(scene, group.head, group.last, kind, group.lemma, group=group)


def _kind_of_call(scene: Scene, group: Group) -> str:
    """Read: "Called her" is a telephone call, "called it a breakthrough" a remark."""
    tokens = scene.tokens
    direct = [phrase for phrase in group.objects if not phrase.preposition]
    after = tokens[direct[0].last + 1] if direct and direct[0].last + 1 < len(tokens) else None
    if group.passive or not direct or (after is not None and after.tag in ("N", '"', "D", "A")) or len(direct) > 1:
        return "say"
    return "call" if tokens[direct[0].head].tag in ("P", "R", "N") else "say"


def _carried(scene: Scene, group: Group, nouns: dict[int, str], words: Words) -> Phrase | None:
    """The event noun that a light verb carries ("held talks"), or that is said to take place."""
    if group.lemma in words.light and not group.passive and group.form != "participle":
        for phrase in group.objects:
            if not phrase.preposition and id(phrase) in nouns:
                return phrase if scene.tokens[phrase.head].word.singular not in _STATES else None
        measured = [p for p in group.objects if p.preposition == "of" and id(p) in nouns]
        direct = [p for p in group.objects if not p.preposition]
        if measured and direct and measured[0].first == direct[0].last + 2:
            return measured[0]
        return None
    if group.kind in _CARRIED or (group.lemma in words.light and group.passive) or group.kind in ("cancel", "postpone"):
        for phrase in (*group.subject, *group.objects):
            at_hand = not phrase.preposition or phrase in group.subject
            if id(phrase) in nouns and at_hand:
                owner = scene.tokens[phrase.head].word.noun
                return phrase if owner != "say" else None
    return None


def _is_event(scene: Scene, group: Group, words: Words) -> bool:
    if group.kind == "consider" and not group.progressive:
        return False
    if group.kind == PLAIN or scene.tokens[group.head].tag != "V" or _is_idiom(scene, group, words):
        return False
    if scene.sentence.block is Block.HEADLINE and group.form == "present":
        return True
    return _FORMS[group.form](scene, group, words) and not _is_question(scene)


def _is_nth_time(scene: Scene, group: Group) -> bool:
    """Read: "It would be the first time they have met": no meeting of its own."""
    if not group.subject:
        return False
    place = group.subject[0].first - 1
    place -= place > 0 and scene.tokens[place].low == "that"
    return place > 0 and scene.tokens[place].low == "time" and scene.tokens[place - 1].low in ("first", "last", "only")


def _is_quiet(scene: Scene, group: Group, words: Words) -> bool:
    """A verb that tells nothing, but gives no answer: "remained noncommittal"."""
    if not group.is_finite or not group.subject or group.kind != PLAIN:
        return False
    if any(other.governor is group for other in scene.clauses.groups):
        return False
    if scene.tokens[group.subject[0].head].low == "it":
        return False
    return silence(scene.text(group.first, min(group.last + 4, len(scene.tokens) - 1)), words) is not None


def _is_idiom(scene: Scene, group: Group, words: Words) -> bool:
    """The verb with this object tells no event: "meet a target", "raise doubts"."""
    objects = words.idioms.get(group.lemma)
    if objects is None:
        return False
    heads = (scene.tokens[p.head].low for p in group.objects if not p.preposition)
    return any(head in objects or head.removesuffix("s") in objects for head in heads)


def _is_question(scene: Scene) -> bool:
    return any(token.text == "?" for token in scene.tokens[-3:])


def _finite(scene: Scene, group: Group, words: Words) -> bool:  # noqa: ARG001 - one shape for all forms
    if group.kind == "plan" and group.passive:
        return any(first > group.head for first, _, _ in scene.timexes)
    if group.kind in ("demand", "ask", "say") and any(
        scene.tokens[p.head].word.noun in ("meet", "talk", "agree", "vote") for p in group.subject
    ):
        return False
    if group.kind == "escalate" and any(scene.tokens[p.head].low in _STATES for p in group.subject):
        return any(first > group.head for first, _, _ in scene.timexes)
    if group.lemma == "appear":
        return any(p.preposition in ("at", "before", "on", "in") for p in group.objects[:1])
    return True


def verb_stands(draft: Draft, words: Words) -> bool:
    """A plain "said" is an event where it is dated, has a hearer, or happens in an interview, speech or letter."""
    group, scene = draft.group, draft.scene
    assert group is not None
    if draft.kind not in ("say", "report") or group.lemma not in words.stances or group.lemma in words.own_word:
        return True
    ordered = any(not told.weak for told in draft.told)
    if draft.timex is not None or draft.stance is not Stance.ASSERTS or ordered:
        return True
    return _told_somebody(scene, group) or any(
        scene.tokens[p.head].word.noun in ("interview", "speak", "write", "letter", "call", "say")
        for p in group.objects
    )


def _told_somebody(scene: Scene, group: Group) -> bool:
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
    return group.modal in ("will", "would") and (bool(scene.timexes) or _told_somebody(scene, group))


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
    if governor.lemma in words.governors or governor.lemma in (
        "begin",
        "start",
        "manage",
        "continue",
        "appear",
        "seem",
    ):
        object_between = any(p for p in governor.objects if p.last < group.first and not p.preposition)
        if governor.kind in ("begin", "continue") and object_between:
            return False
        return near or governor.lemma in ("tell", "ask", "urge", "order", "press", "invite", "propose")
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


def is_dated_clause(scene: Scene, group: Group, words: Words) -> bool:
    """A verb of no table tells an event where its clause gives it a date: "the law will take effect on 1 July".

    States and descriptions tell none, nor what is merely thought; of what is past only a day is date enough.
    """
    syntax = words.syntax
    if group.kind != PLAIN or scene.tokens[group.head].tag != "V" or not group.subject or group.relative:
        return False
    if group.lemma in syntax.awaiting:
        told = group.passive and group.form == "present"
    else:
        told = group.form in ("past", "participle") or (group.form == "modal" and group.modal in syntax.coming)
        told = told and group.lemma not in syntax.states and group.lemma not in words.governors
    if not told or group.negation >= 0 or scene.quoted[group.head] is not None or _is_question(scene):
        return False
    if any(other.governor is group for other in scene.clauses.groups):
        return False
    if group.head == group.first > 0 and scene.tokens[group.head - 1].word.lemma in syntax.states:
        return False  # "remained limited", "seemed doomed": the state is the verb, and this describes it
    return any(_dates(scene, group, first, timex) for first, _, timex in scene.timexes)


def _dates(scene: Scene, group: Group, first: int, timex: Timex) -> bool:
    """The time stands behind the verb in its own clause; behind a past verb it is a day."""
    if first < group.last or timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    between = scene.tokens[group.last + 1 : first]
    if any(token.tag in (",", ";", ":", "S", "W", "V", "X", "M", '"', "–", "(") for token in between):
        return False
    if any(token.low in ("until", "till", "since", "than") for token in between):
        return False
    if group.form == "past":
        return timex.when.granularity.rank <= Granularity.DAY.rank
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
    return place >= 0 and scene.tokens[place].low in ("after", "before", "until", "when", "once", "while")


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
    return before is not None and before.low in ("after", "by", "following", "since") and group.kind != "say"


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


def _is_general(draft: Draft, opening: str) -> bool:
    """Any meeting of some group: "a summit of national leaders", "talks between officials"."""
    named = any(name[0].isupper() for name in draft.actors)
    return opening in ("a", "an", "any") and not named and not draft.told and draft.kind in ("meet", "talk", "agree")


def noun_stands(draft: Draft) -> bool:
    """A noun tells an event of its own: it is dated, carried by a verb, definite, or names who takes part."""
    assert draft.phrase is not None
    tokens, phrase = draft.scene.tokens, draft.phrase
    if draft.head in _STATES:
        dated = draft.timex is not None and draft.group is not None
        return dated or (
            draft.group is not None and draft.group.kind in ("begin", "stop") and draft.group.form == "past"
        )
    if draft.kind == "say" and draft.group is None and not draft.actors:
        return False
    if draft.timex is not None:
        return True
    opening = tokens[phrase.first].low
    if draft.group is not None:
        return bool(draft.actors or draft.told) or opening not in ("a", "an", "any", "no") or draft.group.is_past
    if opening in draft.scene.words.syntax.vague:
        return False
    definite = opening in ("the", "this", "that", "his", "her", "their", "its", "these") or phrase.owner >= 0
    unsure = draft.status not in (Status.HAPPENED, Status.ONGOING, Status.CLAIMED)
    if unsure and not draft.actors and not draft.told and (not definite or draft.kind in ("agree", "propose")):
        return False
    if _is_general(draft, opening):
        return False
    if draft.kind in _WEAK_NOUNS:
        return definite and bool(draft.actors) and phrase.owner >= 0
    return definite or bool(draft.actors) or bool(draft.told)
