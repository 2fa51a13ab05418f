"""Who takes part in the event that a noun names: its owner, a pair before it, and what stands behind it."""

from collections.abc import Sequence

from timeline.extract.behind import standing_behind
from timeline.extract.clauses import Phrase
from timeline.extract.participants import Participants, list_right
from timeline.extract.scene import Scene

__all__ = ["around"]


def around(people: Participants, scene: Scene, phrase: Phrase, before: Sequence[str] = ()) -> list[str]:
    """Return who takes part in a noun's event: its owner, a pair before it, and "with" and "between" behind it.

    So do those whom the verb behind it names: "the ban that the ministry imposed", "a warrant issued for Holm".
    """
    names = [*_owner(people, scene, phrase, before), *people.pair_in(scene, phrase)]
    behind, place = _behind(people, scene, phrase)
    names += behind + _by_relative(people, scene, place) + _by_participle(people, scene, place)
    return list(dict.fromkeys(names))


def _owner(people: Participants, scene: Scene, phrase: Phrase, before: Sequence[str]) -> list[str]:
    opening = scene.tokens[phrase.first].low
    if phrase.owner > phrase.first:
        owner = Phrase(phrase.first, phrase.owner - 1, phrase.owner - 1)
        return people.names(scene, owner) if scene.tokens[owner.head].tag != "Z" else []
    if opening in scene.words.syntax.possessives:
        return _whose(people, scene, phrase, before)
    return people.it(before) if opening == "its" else []


def _behind(people: Participants, scene: Scene, phrase: Phrase) -> tuple[list[str], int]:
    """Who is named by prepositions behind a noun, and where its prepositional phrases end."""
    names: list[str] = []
    place = phrase.last + 1
    while place < len(scene.tokens):
        token = scene.tokens[place]
        if token.tag not in ("Z", "#", "I"):
            break
        following = scene.clauses.phrase_at.get(place + 1) if token.tag == "I" else None
        if following is None:
            place += 1
            continue
        if following.preposition in scene.words.syntax.occasions and scene.tokens[following.head].word.noun:
            break  # "a call after the talks between …": those are of the talks
        chain = list(list_right(scene, following))
        if following.preposition in scene.words.syntax.sharing and not _is_within(scene, following, place, phrase):
            names += people.of(scene, chain)
        elif following.preposition in scene.words.syntax.scenes and place == phrase.last + 1:
            names += standing_behind(people, scene, [following])
        place = chain[-1].last + 1
    return names, place


def _is_within(scene: Scene, following: Phrase, place: int, phrase: Phrase) -> bool:
    """It belongs to the noun before it, not to the event: "talks on the future of Peru"."""
    before = scene.tokens[place - 1]
    far = following.preposition == "of" and place > phrase.last + 1
    return far and before.low not in scene.words.syntax.quantities and before.tag != "I"


def _by_participle(people: Participants, scene: Scene, place: int) -> list[str]:
    """Who does it or is its target in a participle behind a noun: "a warrant issued by the court for Holm"."""
    group = scene.clauses.group_at.get(place)
    if group is None or group.first != place or group.form != "participle":
        return []
    sharing = scene.words.syntax.sharing | {"by"}
    return people.of(scene, [phrase for phrase in group.objects if phrase.preposition in sharing])


def _by_relative(people: Participants, scene: Scene, place: int) -> list[str]:
    """Who does it in the clause behind a noun: "the ban that the ministry imposed"."""
    at, tokens = scene.clauses.phrase_at, scene.tokens
    if place + 1 >= len(tokens) or tokens[place].low not in ("that", "which") or place + 1 not in at:
        return []
    doer = at[place + 1]
    group = next((g for g in scene.clauses.groups if doer in g.subject), None)
    return people.names(scene, doer) if group is not None and group.kind and not group.passive else []


def _whose(people: Participants, scene: Scene, phrase: Phrase, before: Sequence[str]) -> list[str]:
    """Whose event "his visit" is; nobody's where the sentence names two before it who both can be meant.

    "Holm has kept in touch with Ruiz since his visit" leaves open who travelled; "Holm met Ruiz before his talks
    with Ruiz" does not, since nobody meets himpeople.
    """
    gender = scene.words.syntax.persons[scene.tokens[phrase.first].low]
    owner = people.he(gender, before)
    group = next((g for g in reversed(scene.clauses.groups) if g.last < phrase.first), None)
    if group is None or phrase not in group.objects:
        return owner
    partners = _named_behind(people, scene, phrase)
    rivals = [
        name
        for other in group.objects
        if other.last < phrase.first and scene.tokens[other.head].tag == "P"
        for name in people.names(scene, other)
        if name not in (*owner, *partners) and people.is_person(name, gender)
    ]
    return [] if rivals else owner


def _named_behind(people: Participants, scene: Scene, phrase: Phrase) -> list[str]:
    """Who "with" and its like bring behind a noun."""
    after = scene.clauses.phrase_at.get(phrase.last + 2)
    if after is None or after.preposition not in scene.words.syntax.sharing:
        return []
    return people.of(scene, list_right(scene, after))
