"""Whom an action is done to, and who stands behind a thing: its owner, its state, the firm that it belongs to."""

from collections.abc import Iterable, Sequence

from timeline.extract.clauses import Group, Phrase
from timeline.extract.participants import Participants, plain
from timeline.extract.scene import Scene

__all__ = ["bodies_of", "done_to", "standing_behind", "things_only"]


def done_to(people: Participants, scene: Scene, phrases: Iterable[Phrase], subject: Sequence[str]) -> list[str]:
    """Return who an action is done to or with; "him" is a person named nearer before who is not its subject."""
    names: list[str] = []
    for phrase in phrases:
        low = scene.tokens[phrase.head].low
        if low in scene.words.syntax.persons:
            found = people.he(
                scene.words.syntax.persons[low], [n for n in people.before(scene, phrase) if n not in subject]
            )
            found = [name for name in found if name not in subject]
        elif scene.tokens[phrase.head].tag == "R" and low not in scene.words.syntax.speakers:
            found = []
        else:
            found = people.names(scene, phrase)
            if found and found[0] in subject and scene.tokens[phrase.head].tag == "N":
                found = [plain(scene, phrase)]
            found = found or [name for name in _thing(people, scene, phrase) if name not in subject]
        names.extend(name for name in found if name not in names)
    return names


def things_only(people: Participants, scene: Scene, group: Group) -> None:
    """Let "which" mean no person: "a letter to Holm, which asked him to go" has the letter for its subject."""
    if not group.relative or not group.subject:
        return
    person = group.subject[-1]
    between = scene.tokens[person.last + 1 : group.first]
    if not any(token.low == "which" for token in between) or not _is_somebody(people, scene, person):
        return
    left = (p for p in reversed(scene.clauses.phrases) if p.last < person.first)
    thing = next((p for p in left if _is_thing(people, scene, p)), None)
    group.subject = [thing] if thing is not None else []


def _is_thing(people: Participants, scene: Scene, phrase: Phrase) -> bool:
    named = scene.tokens[phrase.head].tag == "N" and scene.tokens[phrase.last].tag != "O"
    return named and not _is_somebody(people, scene, phrase)


def _is_somebody(people: Participants, scene: Scene, phrase: Phrase) -> bool:
    """The phrase names a person, or a pronoun of one."""
    low = scene.tokens[phrase.head].low
    if low in scene.words.syntax.persons or low in scene.words.roles:
        return True
    figure = people.named(scene, phrase)
    return figure is not None and figure.kind == "person"


def standing_behind(people: Participants, scene: Scene, phrases: Iterable[Phrase]) -> list[str]:
    """Return who stands behind a subject: "the firm's shares fell", "a rig leased by them sank"."""
    return list(dict.fromkeys(name for phrase in phrases for name in _thing(people, scene, phrase)))


def bodies_of(people: Participants, scene: Scene, phrases: Iterable[Phrase]) -> list[str]:
    """Return the organisations that the subject's people belong to."""
    return [name for phrase in phrases for name in _body(people, scene, phrase)]


def _thing(people: Participants, scene: Scene, phrase: Phrase) -> list[str]:
    """Who stands behind a thing: its owner ("the firm's shares"), or who has done it ("a rig leased by them")."""
    if phrase.owner > phrase.first:
        owner = Phrase(phrase.first, phrase.owner - 1, phrase.owner - 1)
        return people.names(scene, owner) if scene.tokens[owner.head].tag in ("P", "N") else []
    opening = scene.tokens[phrase.first].low
    if opening in scene.words.syntax.possessives and phrase.first < phrase.last:
        return people.he(scene.words.syntax.persons[opening], people.before(scene, phrase))
    if opening == "its" and phrase.first < phrase.last:
        return people.it(people.before(scene, phrase))
    if scene.tokens[phrase.head].low in scene.words.syntax.shares:
        after = scene.clauses.phrase_at.get(phrase.last + 2)
        if after is not None and after.preposition in ("in", "of"):
            return people.names(scene, after) if scene.tokens[after.head].tag == "P" else []
    group = scene.clauses.group_at.get(phrase.last + 1)
    if group is not None and group.form == "participle":
        agents = [p for p in group.objects[:1] if p.preposition == "by"]
        if agents:
            return [name for agent in agents for name in people.names(scene, agent)]
    return _state(scene, phrase) or _owning_company(people, scene, phrase)


def _state(scene: Scene, phrase: Phrase) -> list[str]:
    """The state whose means these are: "Chilean troops", "American aid"."""
    if scene.tokens[phrase.head].low not in scene.words.syntax.state_things:
        return []
    for token in scene.tokens[phrase.first : phrase.head]:
        nation = scene.words.demonyms.get(token.low)
        if nation is not None:
            return [nation]
    return []


def _owning_company(people: Participants, scene: Scene, phrase: Phrase) -> list[str]:
    """The one company of the article, whose dividends and shareholders these are where nobody else owns them."""
    head = scene.tokens[phrase.head].low
    if head not in scene.words.syntax.company_holders or any(
        token.tag == "P" for token in scene.tokens[phrase.first : phrase.last + 1]
    ):
        return []
    figure = people.cast.company()
    return [figure.name] if figure is not None else []


def _body(people: Participants, scene: Scene, phrase: Phrase) -> list[str]:
    """The organisation whose people these are: "NATO's military leaders", "White House officials"."""
    first = phrase.first
    while first < phrase.head and scene.tokens[first].tag != "P":
        first += 1
    last = first
    while last < phrase.head and scene.tokens[last].tag == "P":
        last += 1
    figure = people.cast.find([t.text for t in scene.tokens[first:last]]) if last > first else None
    return [figure.name] if figure is not None and figure.kind == "organisation" else []
