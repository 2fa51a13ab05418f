"""Who takes part: phrases and pronouns to canonical names."""

from collections.abc import Iterable, Sequence

from attrs import define, field

from timeline.extract.cast import Cast, Figure, naming, offices_like, role_at
from timeline.extract.clauses import Group, Phrase
from timeline.extract.offices import office_of
from timeline.extract.phrases import bound_before
from timeline.extract.scene import Scene
from timeline.lexicon import Words

__all__ = ["Participants", "list_right", "plain"]


@define(eq=False)
class Participants:
    """Finds who a phrase stands for; keeps who was spoken of last, for the pronouns to come."""

    words: Words
    cast: Cast
    _person: str = ""
    _person_gender: str = ""
    _last: dict[str, str] = field(factory=dict)
    """The last subject of each gender: "she" where the last of all is a man."""
    _thing: str = ""
    _maybe: str = ""
    """The last subject that is named by one word and may be a person or a firm: what "he" means if nobody else is."""
    _unsure: str = ""
    """The last subject that may be a person or a firm: what "it" means if no other thing has been told of."""
    _many: list[str] = field(factory=list)
    pair: list[str] = field(factory=list)
    """The two who were last told to have met or spoken, with nobody else."""

    def of(
        self, scene: Scene, phrases: Iterable[Phrase], before: Sequence[str] = (), apart: Sequence[str] = ()
    ) -> list[str]:
        """Return the names of coordinated phrases, each once.

        ``before`` are those named nearer than the last subject, ``apart`` those that a pronoun cannot mean.
        """
        names: list[str] = []
        for phrase in phrases:
            names.extend(name for name in self.names(scene, phrase, before, apart) if name not in names)
        return names

    def before(self, scene: Scene, phrase: Phrase) -> list[str]:
        """Names in the sentence before a phrase, the nearest first."""
        left = [p for p in scene.clauses.phrases if p.last < phrase.first and scene.tokens[p.head].tag == "P"]
        return [name for p in reversed(left) for name in self.names(scene, p)]

    def named(self, scene: Scene, phrase: Phrase) -> Figure | None:
        """Return whom the name in a phrase means; ``None`` where it holds no name, or nobody known."""
        name = naming(scene.tokens, phrase, self.words)
        return self.cast.find(name.words) if name is not None else None

    def names(self, scene: Scene, phrase: Phrase, before: Sequence[str] = (), apart: Sequence[str] = ()) -> list[str]:
        """Return who one phrase stands for; nobody where the article leaves it open."""
        token = scene.tokens[phrase.head]
        if token.tag == "R" or token.low in scene.words.syntax.many | scene.words.syntax.things:
            return self._pronoun(scene, phrase, before, apart)
        name = naming(scene.tokens, phrase, self.words)
        if name is not None and _is_half(scene, phrase, name.words, self.words):
            whole = scene.clauses.phrase_at.get(phrase.last + 2)
            return [f"{name.words[0]} {scene.tokens[whole.head].low}"] if whole is not None else []
        if name is not None:
            leader = self._national(scene, phrase, name.words)
            if leader is not None:
                return [leader]
            figure = self.cast.find(name.words)
            return [figure.name if figure is not None else " ".join(name.words)]
        pair = self.pair_in(scene, phrase)
        if pair and token.word.noun:
            return pair
        return self._described(scene, phrase)

    def _national(self, scene: Scene, phrase: Phrase, name: Sequence[str]) -> str | None:
        """Read: "The Russian" is the leader of whom the article has told."""
        low = name[0].lower()
        nation = self.words.demonyms.get(low)
        if (
            len(name) != 1
            or nation is None
            or low.endswith(("ns", "es", "is"))
            or scene.tokens[phrase.first].low != "the"
            or low == nation.lower()
        ):
            return None
        figure = None if name[0].isupper() else self.cast.office("leader", nation)
        return figure.name if figure is not None else None

    def pair_in(self, scene: Scene, phrase: Phrase) -> list[str]:
        """Names joined by a hyphen before the noun: "the Ito-Novak talks"."""
        for token in scene.tokens[phrase.first : phrase.head]:
            if token.tag == "P" and ("-" in token.text or "–" in token.text):
                figures = [self.cast.find([part]) for part in token.text.replace("–", "-").split("-") if part]
                if len(figures) > 1 and all(figures):
                    return [figure.name for figure in figures if figure is not None]
        return []

    def _pronoun(self, scene: Scene, phrase: Phrase, before: Sequence[str], apart: Sequence[str]) -> list[str]:
        low = scene.tokens[phrase.head].low
        quotation = scene.quoted[phrase.head]
        if low in scene.words.syntax.speakers:
            return [quotation.speaker] if quotation is not None and quotation.speaker else []
        if quotation is not None:
            return []
        if low in scene.words.syntax.persons:
            gender = scene.words.syntax.persons[low]
            found = self.he(gender, before, apart) or self.he(gender, self.before(scene, phrase), apart)
            return found or [name for name in (*before, self._maybe) if name not in apart and self._may_be(name)][:1]
        if low in scene.words.syntax.things:
            return self.it(before)
        return list(self._many) if low in scene.words.syntax.many else []

    def it(self, before: Sequence[str]) -> list[str]:
        """Return what "it" means: the first of ``before`` that is no person, or the last thing that did something."""
        for name in before:
            figure = self.cast.find(name.split())
            if figure is not None and figure.kind != "person":
                return [figure.name]
        return [name for name in (self._thing or self._unsure,) if name]

    def he(self, gender: str, before: Sequence[str], apart: Sequence[str] = ()) -> list[str]:
        """Return the first person of ``before``, or the last who did something, that such a pronoun can mean."""
        for name in before:
            if name not in apart and self.is_person(name, gender):
                return [name]
        if self._person and self._person_gender in ("", gender):
            return [self._person] if self._person not in apart else []
        last = self._last.get(gender, "")
        return [last] if last and last not in apart else []

    def _may_be(self, name: str) -> bool:
        figure = self.cast.find(name.split()) if name else None
        return figure is not None and self.cast.may_be_person(figure)

    def is_person(self, name: str, gender: str) -> bool:
        """The name is somebody whom a pronoun of this gender can mean."""
        figure = self.cast.find(name.split())
        return figure is not None and _can_be_person(figure) and figure.gender in ("", gender)

    def _described(self, scene: Scene, phrase: Phrase) -> list[str]:
        tokens = scene.tokens
        head = tokens[phrase.head]
        part = [t for t in tokens[phrase.first : phrase.head + 1] if t.tag not in ("Z", '"', "#")]
        definite = bool(part) and (part[0].low in ("the", "this", "that") or phrase.owner >= 0 or part[0].tag == "P")
        if definite and any(t.low == "two" for t in scene.tokens[phrase.first : phrase.head]):
            both = self._both(head.low)
            if both or head.low in scene.words.syntax.pairs:
                return both
        if head.low in scene.words.syntax.kin:
            return self._kin(scene, phrase)
        singular = head.low in self.words.roles
        if singular and definite:
            affiliation = office_of(scene.clauses, phrase)
            figure = self.cast.office(role_at(tokens, phrase.head, self.words), affiliation)
            if figure is not None:
                return [figure.name]
        if head.low in self.words.company_words and definite and not any(t.tag == "P" for t in part):
            figure = self.cast.company()
            if figure is not None:
                return [figure.name]
        if head.low in scene.words.syntax.quantities:
            following = self._of_phrase(scene, phrase)
            if following:
                return self.of(scene, following)
        plural = head.low.endswith("s") and head.low[:-1] in self.words.roles
        body = definite and head.low in self.words.organisation_words and head.word.noun is None
        bare = definite and len(part) == 2 and part[0].tag == "D"
        if bare and (named := self.cast.body(head.low)) is not None:
            return [named.name]
        if singular or plural or body or head.low in self.words.people_words:
            office = _office_behind(scene, phrase, self.words)
            return [_of_place(scene, phrase, self.words) or f"{plain(scene, phrase)}{office}"]
        return []

    def _kin(self, scene: Scene, phrase: Phrase) -> list[str]:
        """Read: "His family", "Holm's family" and "the family of Ana Holm": they are known by whose they are."""
        head, opening = scene.tokens[phrase.head].low, scene.tokens[phrase.first].low
        owners: list[str] = []
        if phrase.owner > phrase.first:
            owners = self.names(scene, Phrase(phrase.first, phrase.owner - 1, phrase.owner - 1))
        elif opening in scene.words.syntax.possessives and phrase.first < phrase.head:
            owners = self.he(scene.words.syntax.persons[opening], self.before(scene, phrase))
        else:
            several = self._of_phrase(scene, phrase)
            joined = any(scene.tokens[p.first - 1].tag == "C" for p in several[1:])
            owners = self.of(scene, several if joined else several[:1])
        if owners:
            return [f"{head} of {' and '.join(owners)}"]
        named = any(token.tag == "P" for token in scene.tokens[phrase.first : phrase.head])
        return [plain(scene, phrase)] if named or head in self.words.people_words else []

    def _both(self, head: str) -> list[str]:
        """Return who "the two presidents" are: the two last told to have met or spoken, or the only two so called."""
        role = self.words.roles.get(head.removesuffix("s"))
        if role is None and head not in self.words.syntax.pairs:
            return []
        if self.pair and all(self._fits(name, role, head) for name in self.pair):
            return list(self.pair)
        return self.cast.holders(role) if role is not None else []

    def _fits(self, name: str, role: str | None, head: str) -> bool:
        figure = self.cast.find(name.split())
        if figure is None or not _can_be_person(figure):
            return False
        if role is None:
            return figure.gender != {"men": "f", "women": "m"}.get(head)
        return not figure.roles or bool(figure.roles & offices_like(role))

    def met(self, names: Sequence[str]) -> None:
        """Remember the two people, and nobody else, who are told to have met or spoken."""
        people = [name for name in names if (f := self.cast.find(name.split())) is not None and _can_be_person(f)]
        if len(people) == len(names) == 2:
            self.pair = people

    def _of_phrase(self, scene: Scene, phrase: Phrase) -> list[Phrase]:
        after = scene.clauses.phrase_at.get(phrase.last + 2)
        if after is not None and after.preposition == "of":
            return list(list_right(scene, after))
        return []

    def note(self, scene: Scene, group: Group, names: Sequence[str]) -> None:
        """Remember the subject of a finite verb outside quotations, for the pronouns that follow."""
        if not names or scene.quoted[group.head] is not None or not group.is_finite:
            return
        if len(names) > 1:
            self._many = list(names)
            return
        figure = self.cast.find(names[0].split())
        if figure is None:
            return
        self._maybe = figure.name if self.cast.may_be_person(figure) else ""
        self._unsure = figure.name if figure.kind == "" and not figure.gender else ""
        if _can_be_person(figure):
            self._person, self._person_gender = figure.name, figure.gender
            self._last[figure.gender] = figure.name
        elif figure.kind != "place" and group.subject and scene.tokens[group.subject[0].head].tag != "R":
            self._thing = figure.name


def _can_be_person(figure: Figure) -> bool:
    """Known to be a person, or two names and nothing that speaks against it."""
    return figure.kind == "person" or (figure.kind == "" and " " in figure.name)


def _is_half(scene: Scene, phrase: Phrase, name: Sequence[str], words: Words) -> bool:
    """An adjective before "and": "French and German leaders" names no country twice."""
    after = scene.tokens[phrase.last + 1] if phrase.last + 1 < len(scene.tokens) else None
    if len(name) != 1 or after is None or after.tag != "C" or name[0].lower() not in words.demonyms:
        return False
    whole = scene.clauses.phrase_at.get(phrase.last + 2)
    if whole is None or scene.tokens[whole.head].tag == "P":
        return False
    return "." not in name[0] and not name[0].isupper()


def list_right(scene: Scene, phrase: Phrase) -> Iterable[Phrase]:
    """A phrase and those coordinated with it to its right."""
    tokens, at = scene.tokens, scene.clauses.phrase_at
    yield phrase
    place = phrase.last + 1
    while place + 1 < len(tokens):
        if tokens[place].tag == "," and tokens[place + 1].tag == "C":
            place += 1
        if tokens[place].tag not in ("C", ","):
            return
        following = at.get(place + 1)
        if following is None or following.preposition:
            return
        owner = scene.clauses.group_at.get(following.last + 1)
        if owner is not None and owner.is_finite and tokens[place].tag == ",":
            return
        yield following
        place = following.last + 1


def _office_behind(scene: Scene, phrase: Phrase, words: Words) -> str:
    """What belongs to an office behind its plural: "heads of state"."""
    head = scene.tokens[phrase.head].low.removesuffix("s")
    for office in words.role_phrases.get(head, ()):
        last = phrase.head + len(office) - 1
        part = tuple(token.low for token in scene.tokens[phrase.head + 1 : last + 1])
        if part == office[1:]:
            return " " + scene.text(phrase.head + 1, last)
    return ""


def _of_place(scene: Scene, phrase: Phrase, words: Words) -> str:
    """The one name of a body of people and their country: "leaders of Europe" are "European leaders"."""
    after = scene.clauses.phrase_at.get(phrase.last + 2)
    if after is None or after.preposition not in ("of", "from") or scene.tokens[after.head].tag != "P":
        return ""
    land = " ".join(t.text for t in scene.tokens[after.first : after.last + 1] if t.tag == "P").lower()
    land_named = scene.text(after.first, after.last)
    if land not in words.demonyms and land not in words.nationalities and after.preposition == "of":
        return f"{plain(scene, phrase)} of {land_named}"
    nation = words.nationalities.get(words.demonyms.get(land, land).lower())
    head = scene.tokens[phrase.head].low
    if nation is None or any(t.tag == "P" for t in scene.tokens[phrase.first : phrase.head]):
        return ""
    return f"{nation} {head}" if head.endswith("s") else f"{head} of {land_named}"


def plain(scene: Scene, phrase: Phrase) -> str:
    """Return the words of a phrase as a name, from the first name in it on, without articles and times."""
    part = [t for t in scene.tokens[phrase.first : phrase.head + 1] if t.tag not in ("D", "Z", '"', ",")]
    named = next((place for place, token in enumerate(part) if token.tag == "P"), 0)
    bound = [t.low for t in bound_before(scene.tokens, phrase, scene.words)] if not named else []
    written = [*bound, *(t.text for t in part[named:][-5:])]
    return " ".join(written).replace(" ’s", "’s").replace(" 's", "'s").strip("’' ")
