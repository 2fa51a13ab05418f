"""Go through an article sentence by sentence and turn what it tells into mentions."""

from collections.abc import Iterator, Sequence

from attrs import define, field

from timeline.article import Article, Span
from timeline.extract.attach import attach, during
from timeline.extract.cast import Cast
from timeline.extract.claims import Report, claimant, reports, silence, speakers
from timeline.extract.clauses import Group
from timeline.extract.dating import date
from timeline.extract.details import object_of, partners, place_of
from timeline.extract.draft import Draft
from timeline.extract.idle import doubles, fold_refusals, is_denied, is_idle_wish, is_presupposed
from timeline.extract.occasions import Occasions
from timeline.extract.participants import Participants
from timeline.extract.scene import Scene
from timeline.extract.status import judge
from timeline.extract.titles import title
from timeline.extract.told import tell_order
from timeline.extract.triggers import drafts
from timeline.extract.worth import noun_stands, verb_stands
from timeline.granularity import Granularity
from timeline.lexicon import Words
from timeline.mention import Claim, Mention, Stance, Status
from timeline.when import When

__all__ = ["Telling"]

_BY_SUBJECT = frozenset(("interview", "call", "speak", "letter", "write"))
"""Nouns whose doer is the subject of the verb they go with, where they name none."""
_OF_INTENT = frozenset(("agree", "plan", "decide", "promise", "offer", "reject", "accept"))
"""Verbs that share the participants of the infinitive behind them: "agreed to meet her"."""
_BY_ROAD = frozenset(("travel", "leave"))
"""Kinds of verbs whose object is a place to go to, and takes no part."""
_ASPECTS = frozenset(("begin", "continue"))
"""Kinds of verbs that only phase the event behind them: "began discussing"."""
_TWO_PEOPLE = frozenset(("meet", "call", "talk", "host", "visit"))
"""Kinds after which "the two men" are those who took part."""


@define(eq=False)
class Telling:
    """The state that runs through an article: who was spoken of last, and what was told last."""

    words: Words
    cast: Cast
    article: Article
    occasions: Occasions
    _participants: Participants | None = None
    _previous: Draft | None = None
    _narrated: Draft | None = None
    """The last thing told as done on some day: an aside about a year, a plan or a denial moves no story on."""
    _resolved: dict[int, list[str]] = field(factory=dict)

    def listen(self, scenes: Sequence[Scene]) -> None:
        """Find who speaks each quotation that runs over sentences, before any of them is told."""
        participants = self._people()
        seen: dict[int, Scene] = {}
        for scene in scenes:
            open_ones = {id(q): q for q in scene.quoted if q is not None}
            if any(key in seen for key in open_ones) or (scene.quoted and scene.quoted[-1] is not None):
                named = [r for r in reports(scene, self.words) if r.group is not None and _is_named(scene, r.group)]
                speakers(scene, named, participants)
            seen.update(dict.fromkeys(open_ones, scene))

    def of(self, scene: Scene) -> Iterator[Mention]:
        """Yield the mentions of one sentence, in text order."""
        words, participants = self.words, self._people()
        found = drafts(scene, words)
        attach(scene, found)
        found = fold_refusals(found, words)
        told = reports(scene, words)
        self._subjects(scene, told)
        published = self.article.day.start or 0
        for draft in found:
            self._who(draft, participants)
        self._interviews(found)
        tell_order(scene, found, self._previous, self._narrated, words)
        during(found)
        kept: list[Draft] = []
        carried = {id(d.group.governor) for d in found if d.group is not None and d.group.governor is not None}
        ruled_out = {id(d.group) for d in found if d.kind == "rule-out"}
        for draft in found:
            self._claim(draft, told)
            judge(draft, words, published)
            if draft.kind in _ASPECTS and draft.phrase is None and id(draft.group) in carried:
                continue
            if doubles(draft, found):
                continue
            if draft.group is not None and id(draft.group.governor) in ruled_out and draft.timex is None:
                continue
            if draft.status is not None and self._stands(draft) and not self._repeats(draft, kept):
                self._believe(draft)
                kept.append(draft)
        for draft in kept:
            date(draft, self._said(draft, kept), kept)
            self.occasions.share(draft)
        starts = {(d.scene.tokens[d.first].start) for d in kept}
        for draft in kept:
            draft.told = [t for t in draft.told if t.other.start in starts or t.other.start < scene.sentence.span.start]
            yield self._mention(draft)
            self._previous = draft
            if draft.status is Status.HAPPENED and draft.when.granularity.rank < Granularity.MONTH.rank:
                self._narrated = draft
            if draft.kind in _TWO_PEOPLE and draft.status in (Status.HAPPENED, Status.CLAIMED):
                participants.met(draft.actors)

    def _people(self) -> Participants:
        if self._participants is None:
            self._participants = Participants(self.words, self.cast)
        return self._participants

    def _subjects(self, scene: Scene, told: Sequence[Report]) -> None:
        """Resolve speakers, and let every finite subject be the one that pronouns point back to."""
        participants = self._people()
        before: list[str] = []
        resolved: dict[int, list[str]] = {}
        for group in scene.clauses.groups:
            names = resolved.get(id(group.subject))
            if names is None:
                names = resolved[id(group.subject)] = participants.of(scene, group.subject, before)
            if len(names) == 1 and group.is_finite and scene.quoted[group.head] is None:
                before = [*names, *before]
        speakers(scene, told, participants, resolved)
        for group in scene.clauses.groups:
            names = resolved.get(id(group.subject), [])
            if not self._is_inside(group, told):
                participants.note(scene, group, names)
        self._resolved = resolved

    def _is_inside(self, group: Group, told: Sequence[Report]) -> bool:
        return any(r.first <= group.head <= r.last and r.group is not group for r in told)

    def _who(self, draft: Draft, participants: Participants) -> None:
        scene, names = draft.scene, list[str]()
        if draft.group is not None:
            subject = self._resolved.get(id(draft.group.subject)) or participants.of(scene, draft.group.subject)
            direct = partners(scene, draft.group)
            if draft.kind in _OF_INTENT:
                direct += [p for g in scene.clauses.groups if g.governor is draft.group for p in partners(scene, g)]
            objects = participants.objects(scene, direct, subject)
            if draft.kind in _BY_ROAD:
                objects = [name for name in objects if name.lower() not in self.words.places]
            behind = participants.bodies(scene, draft.group.subject)
            if not subject:
                behind += participants.behind(scene, draft.group.subject)
            if draft.group.passive:
                agents = participants.of(scene, [p for p in draft.group.objects if p.preposition == "by"])
                names = [*agents, *subject, *behind, *objects]
                draft.doers = list(subject)
                draft.agents = list(agents)
            else:
                names = [*subject, *behind, *objects]
                draft.doers = list(subject)
        if draft.phrase is not None:
            governor = self._governor(draft)
            subject = self._resolved.get(id(governor.subject), []) if governor is not None else []
            if governor is not None and not subject:
                subject = participants.behind(scene, governor.subject)
            around = participants.around(scene, draft.phrase, subject)
            joins = draft.kind in _BY_SUBJECT and draft.phrase.preposition in draft.scene.words.syntax.during
            owned = draft.phrase.owner > 0 and scene.tokens[draft.phrase.owner - 1].tag != "Z"
            if draft.group is None and joins and not owned:
                around = [*[name for name in subject if name not in around], *around]
            names = [*names, *around]
            if draft.group is None and not draft.doers:
                draft.doers = around[:1]
        draft.actors = list(dict.fromkeys(names))
        draft.place = place_of(draft)
        draft.object = object_of(draft)

    def _interviews(self, found: Sequence[Draft]) -> None:
        """What is said in an interview is said to those who hold it."""
        for interview in (d for d in found if d.kind == "interview" and d.phrase is not None):
            group = self._governor(interview)
            for draft in found:
                if draft.group is group and draft is not interview and draft.is_statement:
                    draft.actors += [name for name in interview.actors if name not in draft.actors]

    def _governor(self, draft: Draft) -> Group | None:
        """The verb whose subject takes part in a noun's event: "he said in an interview", "in a call, she agreed"."""
        groups, phrase = draft.scene.clauses.groups, draft.phrase
        left = next((g for g in reversed(groups) if phrase in g.objects), None)
        if left is not None or any(g.last < draft.first for g in groups):
            return left
        return next((g for g in groups if g.first > draft.last and g.is_finite), None)

    def _claim(self, draft: Draft, told: Sequence[Report]) -> None:
        scene = draft.scene
        report = claimant(draft.first, _outside(draft, told))
        if report is not None:
            draft.speaker, draft.reporter = report.speaker, report.group
            draft.stance = self._stance(report, scene)
        quotation = scene.quoted[draft.first]
        if quotation is not None and quotation.speaker is not None and (report is None or report.speaker is None):
            draft.speaker = quotation.speaker
        self._silence(draft)
        if draft.is_silence and draft.doers and quotation is None:
            draft.speaker, draft.reporter = draft.doers[0], None
            draft.stance = self._own_stance(draft)
        if draft.speaker is None and draft.is_statement and draft.group is not None and draft.doers:
            draft.speaker = next(iter(draft.agents if draft.group.passive else draft.doers), None)
            draft.stance = self._own_stance(draft)

    def _silence(self, draft: Draft) -> None:
        """Read: "Declined to comment" and its like are statements that take no side."""
        group, scene = draft.group, draft.scene
        if group is None or (draft.phrase is not None and draft.kind != "say"):
            return
        first = _opening(group)
        if silence(scene.text(first, min(group.last + 4, len(scene.tokens) - 1)), self.words) is not None:
            draft.kind, draft.is_silence = "say", True

    def _repeats(self, draft: Draft, kept: Sequence[Draft]) -> bool:
        """The verb behind "declined to" is part of that silence."""
        if draft.group is None or not draft.is_silence:
            return False
        before = [g for g in (draft.group.governor, draft.group.series) if g is not None]
        return any(d.is_silence and d.group in before for d in kept)

    def _stance(self, report: Report, scene: Scene) -> Stance:
        if report.group is None:
            return Stance.ASSERTS
        root = report.group
        while root.series is not None:
            root = root.series
        if root.negation >= 0 or (root.governor is not None and root.governor.negation >= 0):
            return (
                silence(scene.text(report.group.first, min(report.group.last + 3, len(scene.tokens) - 1)), self.words)
                or Stance.NONCOMMITTAL
            )
        return Stance(self.words.stances.get(report.group.lemma, "asserts"))

    def _own_stance(self, draft: Draft) -> Stance:
        group, scene = draft.group, draft.scene
        assert group is not None
        first = _opening(group)
        quiet = silence(scene.text(first, min(group.last + 4, len(scene.tokens) - 1)), self.words)
        if quiet is not None:
            return quiet
        return Stance(self.words.stances.get(group.lemma, "asserts"))

    def _stands(self, draft: Draft) -> bool:
        group, scene = draft.group, draft.scene
        if group is not None and is_idle_wish(group, self.words):
            return False
        if draft.phrase is not None:
            return noun_stands(draft)
        assert group is not None
        nobody = not group.subject or group.form == "modal" or draft.kind in _TWO_PEOPLE
        if not draft.actors and draft.timex is None and nobody:
            return False
        if not verb_stands(draft, self.words):
            return False
        quotation = scene.quoted[draft.first]
        inside = quotation is not None and (draft.first == 0 or scene.quoted[draft.first - 1] is quotation)
        if inside and not draft.doers and draft.timex is None:
            return False
        if draft.reporter is not None and draft.status is Status.UNCERTAIN and group.negation >= 0:
            return draft.timex is not None
        doubtful = draft.status in (Status.UNCERTAIN, Status.CONDITIONAL, Status.PROPOSED, Status.DENIED)
        return bool(draft.actors or draft.timex) if doubtful else True

    def _believe(self, draft: Draft) -> None:
        """What somebody says of others is a claim; of their own deeds, or in a word that vouches for it, a fact."""
        if draft.stance is Stance.DENIES and draft.reporter is not None and is_presupposed(draft):
            draft.speaker, draft.reporter, draft.stance = None, None, Stance.ASSERTS
        if is_denied(draft):
            assert draft.reporter is not None
            draft.status = Status.DENIED
            draft.cues.append(draft.reporter.head)
        if (
            draft.status is not Status.HAPPENED
            or draft.speaker is None
            or (draft.is_statement and draft.reporter is None and draft.speaker in (*draft.doers, *draft.agents))
        ):
            return
        own = draft.speaker in draft.doers
        if draft.phrase is not None and draft.group is None and draft.phrase.preposition not in ("", "to"):
            return
        factive = draft.reporter is not None and draft.reporter.lemma in self.words.factive
        if (
            not own
            and not factive
            and draft.speaker is not None
            and not (draft.is_statement and draft.timex and draft.reporter is not None)
        ):
            draft.status = Status.CLAIMED

    def _said(self, draft: Draft, kept: Sequence[Draft]) -> When | None:
        if draft.reporter is None:
            return None
        saying = next((d for d in kept if d.group is draft.reporter and d.timex is not None), None)
        return saying.timex.when if saying is not None and saying.timex is not None else None

    def _mention(self, draft: Draft) -> Mention:
        scene, article = draft.scene, self.article
        tokens, span = scene.tokens, scene.sentence.span
        claim = None if draft.speaker is None else Claim(draft.speaker, draft.stance, span)
        cues = sorted({(tokens[n].start, tokens[n].end) for n in draft.cues})
        assert draft.status is not None
        return Mention(
            span=span,
            text=article.quote(span),
            trigger=Span(article.id, tokens[draft.first].start, tokens[draft.last].end),
            kind=draft.kind,
            head=draft.head,
            title=title(draft, self.words),
            status=draft.status,
            when=draft.when,
            timex=draft.timex,
            when_because=draft.when_because,
            actors=tuple(draft.actors),
            place=draft.place,
            object=draft.object,
            claim=claim,
            told=tuple(draft.told),
            status_because=tuple(Span(article.id, first, last) for first, last in cues),
            is_nominal=draft.phrase is not None,
            block=scene.sentence.block,
        )


def _opening(group: Group) -> int:
    """Where the verb, or the one that it depends on or goes on with, begins."""
    while group.series is not None:
        group = group.series
    return group.governor.first if group.governor is not None else group.first


def _outside(draft: Draft, told: Sequence[Report]) -> list[Report]:
    """Leave out what is said inside the statement that the verb itself reports ("…, he said")."""
    own = [r for r in told if r.group is draft.group and r.group is not None and not r.after]
    return [r for r in told if r.group is None or not any(o.first <= r.group.head <= o.last for o in own)]


def _is_named(scene: Scene, group: Group) -> bool:
    """The subject can be told without knowing who was spoken of before."""
    return bool(group.subject) and scene.tokens[group.subject[0].head].tag != "R"
