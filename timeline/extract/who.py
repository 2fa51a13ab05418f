"""Who takes part in what a draft tells, who does it, and where."""

from collections.abc import Mapping, Sequence

from timeline.extract.behind import bodies_of, done_to, standing_behind
from timeline.extract.clauses import Group, Phrase
from timeline.extract.details import object_left_of, object_of, partners, place_of
from timeline.extract.draft import Draft
from timeline.extract.participants import Participants
from timeline.extract.parties import around
from timeline.extract.scene import Scene
from timeline.lexicon import Syntax

__all__ = ["interviewers", "take_part"]

_BY_SUBJECT = frozenset(("interview", "call", "speak", "letter", "write"))
"""Nouns whose doer is the subject of the verb they go with, where they name none."""
_OF_INTENT = frozenset(("agree", "plan", "decide", "promise", "offer", "reject", "accept"))
"""Verbs that share the participants of the infinitive behind them: "agreed to meet her"."""
_CALLING = frozenset(("demand", "ask", "order", "promise", "propose", "criticize"))
"""Kinds of verbs whose complement tells who is to act."""
_BY_ROAD = frozenset(("travel", "leave"))
"""Kinds of verbs whose object is a place to go to, and takes no part."""


def take_part(draft: Draft, participants: Participants, known: Mapping[int, list[str]]) -> None:
    """Set who takes part, who of them does it, the place and the object; ``known`` are subjects by identity."""
    names: list[str] = []
    if draft.group is not None:
        names += _with_verb(draft, draft.group, participants, known)
    if draft.phrase is not None:
        names += _with_noun(draft, draft.phrase, participants, known)
    if draft.kind == "appear" and draft.group is not None:
        names += [body for p in draft.group.objects if (body := _body_of(draft, p))]
    draft.actors = list(dict.fromkeys(names))
    draft.place = place_of(draft)
    draft.object = object_of(draft)


def _with_verb(draft: Draft, group: Group, people: Participants, known: Mapping[int, list[str]]) -> list[str]:
    """Who a verb's subject, agent and objects are, the doer first."""
    scene = draft.scene
    subject = known[id(group.subject)] if id(group.subject) in known else people.of(scene, group.subject)
    behind = bodies_of(people, scene, group.subject)
    if not subject:
        owners = standing_behind(people, scene, group.subject)
        draft.owner = owners[0] if owners else ""
        behind += owners
    draft.doers = list(subject)
    if group.passive:
        draft.agents = people.of(scene, [p for p in group.objects if p.preposition == "by"])
    return [*draft.agents, *subject, *behind, *_objects(draft, group, people, subject)]


def _objects(draft: Draft, group: Group, people: Participants, subject: Sequence[str]) -> list[str]:
    """Who it is done to or with, and who is called on; whom a pronoun means is noted for the title."""
    scene, direct = draft.scene, partners(draft.scene, group)
    wanted = object_left_of(scene, group)
    if wanted is not None and scene.tokens[wanted.head].tag == "P":
        direct = [wanted, *direct]
    if draft.kind in _OF_INTENT:
        direct += [p for g in scene.clauses.groups if g.governor is group for p in partners(scene, g)]
    pronouns = [p for p in direct if scene.tokens[p.head].low in scene.words.syntax.persons]
    draft.meant = {p.head: found[0] for p in pronouns if (found := done_to(people, scene, [p], subject))}
    names = done_to(people, scene, direct, subject)
    if draft.kind in _BY_ROAD:
        names = [name for name in names if name.lower() not in scene.words.places]
    return names + _called_on(draft, people)


def _with_noun(draft: Draft, phrase: Phrase, people: Participants, known: Mapping[int, list[str]]) -> list[str]:
    """Who takes part in a noun's event: those around it, and the subject of the verb that it goes with."""
    scene, governor = draft.scene, _governor(draft)
    subject = known.get(id(governor.subject), []) if governor is not None else []
    if governor is not None and not subject:
        subject = standing_behind(people, scene, governor.subject)
    near = [*around(people, scene, phrase, subject), _body_of(draft, phrase), *_gathered(draft, people)]
    near = [name for name in near if name]
    joins = draft.kind in _BY_SUBJECT and phrase.preposition in scene.words.syntax.during
    owned = phrase.owner > 0 and scene.tokens[phrase.owner - 1].tag != "Z"
    if _is_carried_alone(draft) and joins and not owned:
        near = [*(name for name in subject if name not in near), *near]
    if draft.group is None and not draft.doers:
        draft.doers = near[:1]
    return near


def _is_carried_alone(draft: Draft) -> bool:
    """No verb gives the noun its own doer: it stands free, or before a participle ("in a letter sent on Monday")."""
    return draft.group is None or (draft.phrase in draft.group.subject and draft.group.form == "participle")


def _body_of(draft: Draft, phrase: Phrase) -> str:
    """The body that an adjective names: "a congressional hearing"."""
    tokens = draft.scene.tokens[phrase.first : phrase.head]
    adjectives = draft.scene.words.body_adjectives
    return next((adjectives[token.low] for token in tokens if token.low in adjectives), "")


def _opens_clause(draft: Draft) -> bool:
    """The noun's phrase stands in front of the verb behind it: "…, but in a letter she said"."""
    assert draft.phrase is not None
    place = draft.phrase.first - 2
    tokens = draft.scene.tokens
    return bool(draft.phrase.preposition) and place > 0 and tokens[place].tag == "C"


def _called_on(draft: Draft, participants: Participants) -> list[str]:
    """Who is to do what is demanded or pledged: "demanded that the firm pay", "vowed that Peru would pay"."""
    group, scene = draft.group, draft.scene
    if group is None or draft.kind not in _CALLING:
        return []
    after = (g for g in scene.clauses.groups if g.first > group.last and g.subject and g.form != "ing")
    clause = next(after, None)
    if clause is not None and clause.form == "infinitive" and clause.subject[0] in group.objects:
        return []  # "pressed him to go": that is whom it is done to
    if clause is None or clause.relative or clause.subject is group.subject or clause.subject[0].first < group.last:
        return []
    if any(token.tag in (",", ";", '"') for token in scene.tokens[group.last + 1 : clause.first]):
        return []
    return participants.of(scene, clause.subject)


def _gathered(draft: Draft, participants: Participants) -> list[str]:
    """Who is brought together, or is there: "the talks included Ruiz", "Holm, who attended the talks"."""
    scene, syntax, names = draft.scene, draft.scene.words.syntax, list[str]()
    for group in scene.clauses.groups:
        if draft.phrase in group.subject and group.lemma in syntax.gathering and not group.passive:
            names += participants.of(scene, [p for p in group.objects if not p.preposition])
        elif draft.phrase in group.objects and _attends(scene, group, syntax):
            names += participants.of(scene, group.subject)
    return names


def _attends(scene: Scene, group: Group, syntax: Syntax) -> bool:
    """The subject of the verb is at the event in its object: "attended", "took part in", "was present at"."""
    if group.lemma in syntax.attending:
        return group.negation < 0
    after = scene.tokens[group.last + 1].low if group.last + 1 < len(scene.tokens) else ""
    return (group.lemma, after) in syntax.attending_pairs and group.negation < 0


def interviewers(found: Sequence[Draft]) -> None:
    """What is said in an interview is said to those who hold it."""
    for interview in (d for d in found if d.kind == "interview" and d.phrase is not None):
        group = _governor(interview)
        for draft in found:
            if draft.group is group and draft is not interview and draft.is_statement:
                draft.actors += [name for name in interview.actors if name not in draft.actors]


def _governor(draft: Draft) -> Group | None:
    """The verb whose subject takes part in a noun's event: "he said in an interview", "in a call, she agreed"."""
    groups, phrase = draft.scene.clauses.groups, draft.phrase
    left = next((g for g in reversed(groups) if phrase in g.objects), None)
    if left is not None or (any(g.last < draft.first for g in groups) and not _opens_clause(draft)):
        return left
    return next((g for g in groups if g.first > draft.last and g.is_finite), None)
