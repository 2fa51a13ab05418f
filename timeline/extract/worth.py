"""Which of the events that a sentence may tell deserve a row, and which are states, opinions or talk in general."""

from timeline.article import Block
from timeline.extract.clauses import Group
from timeline.extract.draft import Draft
from timeline.extract.forms import is_question, told_somebody
from timeline.extract.idle import is_idle_wish
from timeline.extract.scene import Scene
from timeline.lexicon import PLAIN, Words
from timeline.mention import Stance, Status

__all__ = ["MUTUAL", "stands"]

MUTUAL = frozenset(("meet", "call", "talk", "host", "visit"))
"""Kinds after which "the two men" are those who took part."""

_REPROACHES = frozenset(("criticize", "praise", "say"))
_LIVES = frozenset(("born", "marry"))
"""Kinds that only people come to; of a thing they are figures of speech."""
_VERDICTS = frozenset(("win", "lose", "fail"))
"""Kinds that are mostly opinions where somebody is quoted."""
_WEAK_NOUNS = frozenset(
    "say write praise criticize warn letter pay test match show party win lose search talk decide order ask"
    " try suspend".split()
)


def stands(draft: Draft, words: Words) -> bool:
    """Return whether a draft tells something that deserves a row or belongs to one."""
    group, scene = draft.group, draft.scene
    if group is not None and is_idle_wish(group, words):
        return False
    if draft.phrase is not None:
        return _noun_stands(draft) and not (draft.timex is None and (is_question(scene) or _is_predicate(draft)))
    assert group is not None
    nobody = not group.subject or group.form == "modal" or draft.kind in MUTUAL
    if not draft.actors and draft.timex is None and (nobody or draft.kind in _LIVES):
        return False
    if _is_pointed_at(scene, group) or _is_half_told(draft, group):
        return False
    if not _verb_stands(draft, words) or (draft.timex is None and _is_undone(draft, group, words)):
        return False
    quotation = scene.quoted[draft.first]
    inside = quotation is not None and (draft.first == 0 or scene.quoted[draft.first - 1] is quotation)
    if inside and not draft.doers and draft.timex is None:
        return False
    if draft.reporter is not None and draft.status is Status.UNCERTAIN and group.negation >= 0:
        return draft.timex is not None
    doubtful = draft.status in (Status.UNCERTAIN, Status.CONDITIONAL, Status.PROPOSED, Status.DENIED)
    return bool(draft.actors or draft.timex) if doubtful else True


def _is_pointed_at(scene: Scene, group: Group) -> bool:
    """What does it is only what was told before: "he said that would ruin him", "she met Holm, which angered them"."""
    pointing = group.first > 0 and scene.tokens[group.first - 1].low in scene.words.syntax.pointing
    return pointing and group.is_finite and not group.subject


def _is_half_told(draft: Draft, group: Group) -> bool:
    """Somebody was scheduled, and for what is told elsewhere; or a verb has nobody at all: "Will report on Monday"."""
    if draft.kind == "plan" and group.passive and draft.doers:
        return True
    tokens = draft.scene.tokens
    persons = draft.scene.words.syntax.persons
    unknown = bool(group.subject) and tokens[group.subject[0].head].low in persons and not draft.doers
    nobody = unknown or (not draft.actors and not group.subject)
    return nobody and group.is_finite and not group.passive and draft.scene.sentence.block is Block.BODY


def _is_undone(draft: Draft, group: Group, words: Words) -> bool:
    """Without a date these tell no deed: bare possibility and duty, verdicts in quotation marks, descriptions.

    "She could lend it", "they should be honoured" and "is able to help" are thoughts about an event; "we have lost" is
    an opinion where it is quoted; "land held by farmers" says which land.
    """
    scene = draft.scene
    if draft.is_silence:
        return _says_no_more(scene, group)
    if _is_nobodys(draft, group) or _is_anybodys(scene, group) or _begins_a_state(draft, group, words):
        return True
    if group.form == "modal" and group.negation < 0 and (draft.kind not in MUTUAL or group.passive):
        able = group.modal in words.syntax.able or words.modals.get(group.modal) == "proposed"
        return able or (
            draft.status is Status.UNCERTAIN and group.modal not in words.syntax.coming | words.syntax.perhaps
        )
    if group.form == "infinitive" and draft.status is Status.UNCERTAIN and draft.kind not in MUTUAL:
        return group.governor is not None and group.governor.lemma == "be"
    if draft.kind in _VERDICTS and (scene.quoted[draft.first] is not None or _is_of_a_war(scene, group)):
        return True
    return group.form == "participle" and scene.clauses.phrase_at.get(group.first - 1) is not None


def _is_nobodys(draft: Draft, group: Group) -> bool:
    """Nobody is known to do it: a pronoun that stands for nobody, or "has been accused" with no accuser."""
    tokens = draft.scene.tokens
    if draft.kind in _REPROACHES and group.passive and group.form == "perfect" and not draft.agents:
        return True
    pronoun = bool(group.subject) and tokens[group.subject[0].head].tag == "R"
    return pronoun and not draft.actors and (group.passive or not draft.is_statement)


def _is_anybodys(scene: Scene, group: Group) -> bool:
    """The clause only says which people or things are meant: "those who fell ill", "cases that occurred there"."""
    if not group.relative or not group.subject:
        return False
    phrase, tokens = group.subject[-1], scene.tokens
    if phrase.last + 1 < len(tokens) and tokens[phrase.last + 1].tag != "W":
        return False
    head, opening = tokens[phrase.head], tokens[phrase.first]
    plural = head.tag == "N" and head.low.endswith("s") and opening.tag == "N" and phrase.owner < 0
    return head.low in scene.words.syntax.anybody or opening.low in scene.words.syntax.anybody or plural


def _begins_a_state(draft: Draft, group: Group, words: Words) -> bool:
    """Read: "Are beginning to worry": a state begins with no event."""
    inner = (other for other in draft.scene.clauses.groups if other.governor is group)
    return draft.kind in ("begin", "continue") and any(g.lemma in words.syntax.states for g in inner)


def _is_topic(draft: Draft) -> bool:
    """Somebody only has a word to say on it: "he said the strike changes nothing"."""
    if draft.reporter is None or draft.group is not None or draft.told:
        return False
    above = next((g for g in draft.scene.clauses.groups if draft.phrase in g.subject), None)
    if above is None or above.form != "present" or above.first < draft.reporter.last:
        return False
    return not above.progressive and not above.passive and above.kind == PLAIN


def _is_predicate(draft: Draft) -> bool:
    """A noun that says what something remains: "it remains the worst outbreak of all"."""
    groups = (g for g in draft.scene.clauses.groups if draft.phrase in g.objects)
    governor = next(groups, None)
    assert draft.phrase is not None
    lasting = governor is not None and governor.lemma in draft.scene.words.syntax.lasting
    return lasting and not draft.phrase.preposition


def _is_of_a_war(scene: Scene, group: Group) -> bool:
    """Who has won or lost a war that goes on is a verdict."""
    heads = [scene.tokens[p.head].low for p in group.objects if not p.preposition]
    return any(head in scene.words.syntax.long_states for head in heads)


def _says_no_more(scene: Scene, group: Group) -> bool:
    """Read: "Gave no further details": a silence about nothing in particular."""
    objects = [phrase for phrase in group.objects if not phrase.preposition]
    last = objects[0].last if objects else -1
    ends = last + 1 >= len(scene.tokens) or scene.tokens[last + 1].tag in (".", ",")
    return bool(objects) and scene.tokens[objects[0].head].low in scene.words.syntax.particulars and ends


def _verb_stands(draft: Draft, words: Words) -> bool:
    """A plain "said" is an event where it is dated, has a hearer, or happens in an interview, speech or letter."""
    group, scene = draft.group, draft.scene
    assert group is not None
    if group.lemma in words.stances and _says_nothing(scene, group):
        return False
    if draft.kind not in ("say", "report") or group.lemma not in words.stances or group.lemma in words.own_word:
        return True
    if draft.timex is not None or draft.stance is not Stance.ASSERTS or draft.told:
        return True
    return told_somebody(scene, group) or any(
        scene.tokens[p.head].word.noun in ("interview", "speak", "write", "letter", "call", "say")
        for p in group.objects
    )


def _says_nothing(scene: Scene, group: Group) -> bool:
    """Nothing said is written beside it: "Holm said on Monday."."""
    alone = len(scene.clauses.groups) == 1 and group.lemma in scene.words.complement and group.form == "past"
    return alone and not group.passive and not group.objects and not any(t.tag == '"' for t in scene.tokens)


def _is_general(draft: Draft, opening: str) -> bool:
    """Any meeting of some group: "a summit of national leaders", "talks between officials"."""
    named = any(name[0].isupper() for name in draft.actors)
    return opening in ("a", "an", "any") and not named and not draft.told and draft.kind in ("meet", "talk", "agree")


def _has_sides(draft: Draft) -> bool:
    """A meeting told apart by how many take part is meant: "a bilateral session"."""
    assert draft.phrase is not None
    inside = draft.scene.tokens[draft.phrase.first : draft.phrase.head]
    return draft.kind == "meet" and any(token.word.noun == "meet" for token in inside)


def _noun_stands(draft: Draft) -> bool:
    """A noun tells an event of its own: it is dated, carried by a verb, definite, or names who takes part."""
    assert draft.phrase is not None
    tokens, phrase = draft.scene.tokens, draft.phrase
    if draft.head in draft.scene.words.syntax.long_states:
        dated = draft.timex is not None and draft.group is not None
        return dated or (
            draft.group is not None and draft.group.kind in ("begin", "stop") and draft.group.form == "past"
        )
    if draft.kind == "say" and draft.group is None and not draft.actors:
        return False
    if draft.timex is not None or draft.is_anchor:
        return True
    if _is_topic(draft):
        return False
    opening = tokens[phrase.first].low
    if draft.group is not None:
        return bool(draft.actors or draft.told) or opening not in ("a", "an", "any", "no") or draft.group.is_past
    if opening in draft.scene.words.syntax.vague:
        return False
    if opening in ("a", "an") and _has_sides(draft):
        return True
    definite = opening in ("the", "this", "that", "his", "her", "their", "its", "these") or phrase.owner >= 0
    unsure = draft.status not in (Status.HAPPENED, Status.ONGOING, Status.CLAIMED)
    if unsure and not draft.actors and not draft.told and (not definite or draft.kind in ("agree", "propose")):
        return False
    if _is_general(draft, opening):
        return False
    if draft.kind in _WEAK_NOUNS:
        return definite and bool(draft.actors) and phrase.owner >= 0
    return definite or bool(draft.actors) or bool(draft.told)
