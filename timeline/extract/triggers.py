"""Which verbs and nouns of a sentence tell an event worth listing."""

from timeline.article import Block
from timeline.extract.claims import silence
from timeline.extract.clauses import Group, Phrase
from timeline.extract.details import object_left_of
from timeline.extract.draft import Draft
from timeline.extract.forms import is_ahead, is_dated_clause, is_question, ordered_by, tells
from timeline.extract.scene import Scene
from timeline.lexicon import PLAIN, Words

__all__ = ["drafts"]

_CARRIED = frozenset(("happen", "begin", "finish", "stop", "continue", "hold", "collapse"))


def drafts(scene: Scene, words: Words) -> list[Draft]:
    """Return the mentions that a sentence may hold, in text order; later steps drop those that come to nothing."""
    found: list[Draft] = []
    nouns = {id(phrase): kind for phrase in scene.clauses.phrases if (kind := _noun_kind(scene, phrase)) is not None}
    carried: set[int] = set()
    for group in scene.clauses.groups:
        phrase = _carried(scene, group, nouns, words)
        if phrase is not None and _only_thought_of(scene, group, words):
            phrase = None
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
    if group.passive or not direct or (after is not None and after.tag in ("N", '"', "D", "A", "V")) or len(direct) > 1:
        return "say"
    return "call" if tokens[direct[0].head].tag in ("P", "R", "N") else "say"


def _carried(scene: Scene, group: Group, nouns: dict[int, str], words: Words) -> Phrase | None:
    """The event noun that a light verb carries ("held talks"), or that is said to take place."""
    if group.lemma in words.light and not group.passive and group.form != "participle":
        for phrase in group.objects:
            if not phrase.preposition and id(phrase) in nouns:
                return phrase if scene.tokens[phrase.head].word.singular not in words.syntax.long_states else None
        measured = [p for p in group.objects if p.preposition == "of" and id(p) in nouns]
        direct = [p for p in group.objects if not p.preposition]
        if measured and direct and measured[0].first == direct[0].last + 2:
            return measured[0]
        return None
    if group.kind in _CARRIED or (group.lemma in words.light and group.passive) or group.kind in ("cancel", "postpone"):
        for phrase in (*group.subject, *group.objects):
            at_hand = not phrase.preposition or phrase in group.subject
            if id(phrase) in nouns and at_hand and not _is_made(scene, phrase, group):
                owner = scene.tokens[phrase.head].word.noun
                return phrase if owner != "say" else None
    return None


def _only_thought_of(scene: Scene, group: Group, words: Words) -> bool:
    """The verb that carries a noun tells no event: an infinitive of purpose, or what somebody does as a rule."""
    if group.form == "present" and not group.progressive and not group.passive:
        behind = any(first > group.head for first, _, _ in scene.timexes)
        return scene.sentence.block is Block.BODY and not behind and not is_ahead(scene, group)
    return group.form in ("infinitive", "ing") and not tells(scene, group, words)


def _is_made(scene: Scene, phrase: Phrase, group: Group) -> bool:
    """Read: "To get the deal done": what somebody wants done has not been."""
    before = scene.tokens[phrase.first - 1] if phrase.first else None
    return group.form == "participle" and before is not None and before.tag in ("X", "V")


def _is_event(scene: Scene, group: Group, words: Words) -> bool:
    if group.kind == "consider" and not group.progressive:
        return False
    if group.kind == PLAIN or scene.tokens[group.head].tag != "V" or _is_idiom(scene, group, words):
        return False
    if group.head == group.first > 0 and scene.tokens[group.head - 1].lemma in words.syntax.lasting:
        return False
    if group.kind == "leave" and object_left_of(scene, group) is not None:
        return False
    if ordered_by(scene, group) is not None:
        return False
    if group.lemma in words.clausal and _has_object_only(scene, group):
        return False
    if scene.sentence.block is Block.HEADLINE and group.form == "present":
        return True
    return tells(scene, group, words) and not is_question(scene)


def _has_object_only(scene: Scene, group: Group) -> bool:
    """A noun right behind the verb is its object, and no clause's subject: "maintained close ties"."""
    after = scene.clauses.phrase_at.get(group.last + 1)
    if after is None or scene.tokens[after.head].tag not in "NP":
        return False
    return not any(after in other.subject for other in scene.clauses.groups if other.is_finite)


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
