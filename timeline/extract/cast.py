"""The people, organisations and countries of one article: every way they are named leads to one canonical name."""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import define, field

from timeline.extract.clauses import Phrase
from timeline.extract.tokens import Token
from timeline.lexicon import Words

__all__ = ["Cast", "Figure", "Naming", "naming", "offices_like", "role_at", "within_edits"]

_LEADERS = frozenset(("president", "premier", "leader"))


@define(eq=False)
class Figure:
    """Somebody or something that acts: its canonical name and what the article says of it."""

    name: str
    kind: str
    """``person organisation place`` or empty when the article does not show which."""
    roles: set[str] = field(factory=set)
    affiliations: set[str] = field(factory=set)
    unaffiliated: bool = False
    """Its office was once named without a country, as papers do with their own president."""
    gender: str = ""
    count: int = 0
    is_company: bool = False


@define(eq=False)
class Naming:
    """One phrase read as a name: the words of the name, the office before it, and whose office it is."""

    words: tuple[str, ...]
    role: str = ""
    affiliation: str = ""
    is_organisation: bool = False
    gender: str = ""
    is_titled: bool = False


def naming(tokens: Sequence[Token], phrase: Phrase, words: Words) -> Naming | None:
    """Return the name a phrase ends in, stripped of titles, offices and nationality, or ``None``."""
    if tokens[phrase.last].tag in ("N", "R", "D"):
        return None
    body = _of_members(tokens, phrase, words)
    if body is not None:
        return body
    start = phrase.owner + 1 if phrase.owner >= 0 else phrase.first
    part = [token for token in tokens[start : phrase.last + 1] if token.tag not in ("D", "Z", '"')]
    numbered = len(part) > 1 and part[-1].tag == "#" and part[-1].text.isdigit() and part[-2].tag == "P"
    if not part or (part[-1].tag != "P" and not numbered):
        return None
    cut = _after_office(part, words)
    named = _trailing_name(part[cut:], words)
    if not named or all(_is_office(token, words) for token in named):
        return None
    before = part[: len(part) - len(named)]
    whole = phrase.owner >= 0
    owner = [token for token in tokens[phrase.first : phrase.owner] if token.tag == "P"] if whole else []
    role = next((role_at(before, n, words) for n in range(len(before) - 1, -1, -1) if before[n].low in words.roles), "")
    affiliation = [token for token in before if token.tag == "P" and not _is_office(token, words)] + owner
    lows = [token.low for token in named]
    return Naming(
        tuple(token.text for token in named),
        role,
        _nation(" ".join(token.text for token in affiliation), words),
        any(low in words.organisation_words for low in lows[1:]) or lows[0] in words.organisation_words,
        _gender(before, lows, words),
        bool(role) or any(token.low.rstrip(".") in words.titles for token in before),
    )


def _of_members(tokens: Sequence[Token], phrase: Phrase, words: Words) -> Naming | None:
    """Read the name of a body that is its members': "the Dam Workers' Union", "the Women's Institute"."""
    mark = phrase.owner
    if not phrase.first < mark < phrase.last or tokens[phrase.last].low not in words.organisation_words:
        return None
    start = phrase.first + (tokens[phrase.first].tag == "D")
    named = [token for place, token in enumerate(tokens[start : phrase.last + 1], start) if place != mark]
    members = tokens[mark - 1].low
    several = members in words.people_words or members.removesuffix("s") in words.roles or len(tokens[mark].text) == 1
    if start == phrase.first or not several or any(token.tag != "P" for token in named):
        return None
    written = [
        token.text + (tokens[mark].text if place == mark - 1 - start else "") for place, token in enumerate(named)
    ]
    return Naming(tuple(written), is_organisation=True)


def role_at(tokens: Sequence[Token], index: int, words: Words) -> str:
    """Return the class of office of a word, in the plural too; a minister is a premier only behind "prime"."""
    low = tokens[index].low
    role = words.roles.get(low) or words.roles.get(low.removesuffix("s"), "")
    return "premier" if role == "minister" and index and tokens[index - 1].low == "prime" else role


def _is_office(token: Token, words: Words) -> bool:
    low = token.low.rstrip(".")
    return low in words.titles or low in words.roles or low in words.syntax.offices_before


def _after_office(part: Sequence[Token], words: Words) -> int:
    """Index after the last title or office that has a name behind it."""
    for place in range(len(part) - 2, -1, -1):
        low = part[place].low.rstrip(".")
        if (low in words.titles or low in words.roles) and part[place + 1].tag == "P":
            return place + 1
    return 0


def _trailing_name(part: Sequence[Token], words: Words) -> list[Token]:
    place = len(part) - (part[-1].tag == "#")
    while place and (part[place - 1].tag == "P" or (part[place - 1].low in words.particles and place < len(part))):
        place -= 1
    named = list(part[place:])
    while len(named) > 1 and (named[0].low in words.demonyms or named[0].low.rstrip(".") in words.titles):
        if any(token.low in words.organisation_words for token in named[1:]):
            break
        named.pop(0)
    return named


def _nation(text: str, words: Words) -> str:
    low = text.lower()
    return words.demonyms.get(low) or words.demonyms.get(low.split()[-1] if low else "", text)


def _gender(before: Sequence[Token], lows: Sequence[str], words: Words) -> str:
    titles = {token.low.rstrip(".") for token in before}
    if "mr" in titles or "king" in titles:
        return "m"
    if titles & {"mrs", "ms", "miss", "queen"}:
        return "f"
    return words.genders.get(lows[0], "") if len(lows) > 1 else ""


def within_edits(a: str, b: str, most: int) -> bool:
    """One word becomes the other by at most ``most`` letters inserted, dropped or exchanged."""
    if abs(len(a) - len(b)) > most:
        return False
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            above, row[j] = row[j], min(above + (left != right), row[j] + 1, row[j - 1] + 1)
    return row[-1] <= most


class Cast:
    """Every figure of an article, and the ways to find one: full name, surname, office, kind."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._figures: list[Figure] = []
        self._by_name: dict[tuple[str, ...], Figure] = {}
        self._by_last: dict[str, list[Figure]] = {}
        self._by_first: dict[str, list[Figure]] = {}
        self._by_start: dict[str, dict[str, None]] = {}
        """Surnames by their first four letters, in the order in which they came."""
        self._strangers: set[tuple[str, ...]] = set()

    def gather(self, namings: Iterable[Naming]) -> None:
        """Take in all names of the article: full names first, so that bare surnames find theirs."""
        found = list(namings)
        for name in sorted(found, key=lambda name: len(name.words) == 1):
            figure = self.find(name.words) or self._add(name)
            figure.count += 1
            figure.gender = figure.gender or name.gender
            if name.role:
                figure.roles.add(name.role)
                figure.unaffiliated |= not name.affiliation
            if name.affiliation:
                figure.affiliations.add(name.affiliation)
            if name.is_titled and not name.is_organisation:
                figure.kind = "person"

    def _add(self, name: Naming) -> Figure:
        lows = tuple(word.lower() for word in name.words)
        words = self._words
        text = " ".join(name.words)
        nation = words.demonyms.get(text.lower()) if text.isupper() or "." in text else None
        figure = Figure(nation or text, self._kind(lows, name))
        self._figures.append(figure)
        self._strangers.clear()
        self._by_name[lows] = figure
        self._by_last.setdefault(lows[-1], []).append(figure)
        self._by_start.setdefault(lows[-1][:4], {})[lows[-1]] = None
        if figure.kind == "person" and len(lows) > 1:
            self._by_first.setdefault(lows[0], []).append(figure)
        return figure

    def _kind(self, lows: tuple[str, ...], name: Naming) -> str:
        words, text = self._words, " ".join(lows)
        if text in words.places or text in words.demonyms:
            return "place"
        if name.is_organisation or (len(lows) == 1 and name.words[0].isupper() and len(lows[0]) > 1):
            return "organisation"
        if name.is_titled or (len(lows) > 1 and lows[0] in words.genders):
            return "person"
        return "person" if 2 <= len(lows) <= 3 and not set(lows) & words.company_words and name.gender else ""

    def find(self, written: Sequence[str]) -> Figure | None:
        """Return the figure with this name; a surname that two share finds neither."""
        lows = tuple(word.lower() for word in written)
        exact = self._by_name.get(lows)
        if exact is not None or lows in self._strangers:
            return exact
        if len(lows) == 1:
            figure = None if written[0].isupper() else self._single(lows[0])
        else:
            figure = next((f for f in self._by_last.get(lows[-1], ()) if _same_given(f.name, lows)), None)
            figure = figure or self._respelled(lows)
        if figure is not None:
            self._by_name[lows] = figure
        elif not written[0].isupper():
            self._strangers.add(lows)
        return figure

    def _single(self, low: str) -> Figure | None:
        for index in (self._by_last, self._by_first):
            sharing = [f for f in index.get(low, ()) if f.kind in ("person", "") and " " in f.name]
            titled = [f for f in sharing if f.roles]
            if len(sharing) == 1 or (len(titled) == 1 and sharing[0] is titled[0]):
                return sharing[0]
            if sharing:
                return None
        alike = [last for last in self._by_start.get(low[:4], ()) if _respelling(last, low)]
        near = [f for last in alike for f in self._by_last[last] if f.kind == "person"]
        return near[0] if len(near) == 1 else None

    def _respelled(self, lows: tuple[str, ...]) -> Figure | None:
        for last in self._by_start.get(lows[-1][:4], ()):
            if last == lows[-1] or _respelling(last, lows[-1]):
                for figure in self._by_last[last]:
                    given = figure.name.lower().split()[0]
                    if " " in figure.name and (
                        given == lows[0] or (len(given) > 4 and within_edits(given, lows[0], 1))
                    ):
                        return figure
        return None

    def alias(self, acronym: str, name: Sequence[str]) -> None:
        """Let an acronym in brackets stand for the name before it."""
        figure = self.find(name)
        if figure is not None:
            self._by_name[acronym.lower(),] = figure

    def mark_company(self, written: Sequence[str], holder: str) -> None:
        """Note that a name has shares, a chairman or executives: it is a company."""
        figure = self.find(written)
        if figure is not None and holder in self._words.syntax.company_holders and figure.kind in ("organisation", ""):
            figure.kind = "organisation"
            figure.is_company = True

    def may_be_person(self, figure: Figure) -> bool:
        """Return whether one word names it and nothing in the article makes it a firm or a place."""
        alone = figure.kind == "" and " " not in figure.name and not figure.name.isupper() and not figure.is_company
        return alone and not any(figure.name in other.affiliations for other in self._figures)

    def body(self, last: str) -> Figure | None:
        """Return the one organisation whose name ends in a word: "the union" is the Dam Workers' Union."""
        bodies = [f for f in self._by_last.get(last, ()) if f.kind == "organisation" and " " in f.name]
        return bodies[0] if len(bodies) == 1 else None

    def office(self, role: str, affiliation: str) -> Figure | None:
        """Return who holds an office of a country or organisation: "the Russian president"."""
        wanted = offices_like(role)
        holders = [f for f in self._figures if f.roles & wanted]
        if affiliation:
            nation = _nation(affiliation, self._words)
            nation = self._words.seats.get(nation.lower(), nation)
            if role == "leader":
                holders += [f for f in self._figures if _can_be_person(f) and not f.roles]
            fitting = [f for f in holders if nation in f.affiliations]
            if not fitting:
                fitting = [f for f in holders if f.unaffiliated and not f.affiliations]
        else:
            fitting = [f for f in holders if f.unaffiliated] or holders
        return _outstanding(fitting)

    def note_office(self, written: Sequence[str], role: str, affiliation: str) -> None:
        """Note the office that an aside gives a name: "Karl Voss, the Chilean president"."""
        figure = self.find(written)
        if figure is not None:
            figure.roles.add(role)
            figure.kind = "person"
            if affiliation:
                figure.affiliations.add(_nation(affiliation, self._words))

    def holders(self, role: str) -> list[str]:
        """Return the two people who hold an office, or nobody where the article names more or fewer."""
        wanted = offices_like(role)
        names = [f.name for f in self._figures if f.roles & wanted and f.kind == "person"]
        return names if len(names) == 2 else []

    def company(self) -> Figure | None:
        """Return the one company that the article is about, if there is one."""
        return _outstanding([f for f in self._figures if f.is_company])


def offices_like(role: str) -> frozenset[str]:
    """Return the classes of office that a word can mean: a "leader" is a president or premier too."""
    return _LEADERS if role == "leader" else frozenset((role,))


def _can_be_person(figure: Figure) -> bool:
    return figure.kind == "person" or (figure.kind == "" and " " in figure.name)


def _outstanding(figures: list[Figure]) -> Figure | None:
    """The only one, or one named at least twice as often as any other."""
    ranked = Counter({id(f): f.count for f in figures}).most_common(2)
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return next(f for f in figures if id(f) == ranked[0][0])


def _same_given(name: str, lows: tuple[str, ...]) -> bool:
    """Given names agree: equal, an initial of the other, or one letter apart."""
    given = name.lower().split()
    if len(given) < 2:
        return False
    a, b = given[0].replace(".", ""), lows[0].replace(".", "")
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) or (len(a) > 4 and within_edits(a, b, 1))


def _respelling(a: str, b: str) -> bool:
    """Two spellings of one surname: long, alike at the start, at most two letters apart."""
    return a != b and min(len(a), len(b)) >= 6 and a[:4] == b[:4] and within_edits(a, b, 2)
