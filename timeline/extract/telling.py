"""Go through an article sentence by sentence and turn what it tells into mentions."""

from collections.abc import Sequence

from attrs import define, field

from timeline.article import Article, Span
from timeline.extract.attach import attach, during
from timeline.extract.behind import standing_behind, things_only
from timeline.extract.cast import Cast
from timeline.extract.claims import Report, claimant, reports, speakers, spoken_of
from timeline.extract.clauses import Group
from timeline.extract.dating import date
from timeline.extract.draft import Draft
from timeline.extract.hearsay import believe, hear, repeats_silence
from timeline.extract.idle import doubles, fold_refusals
from timeline.extract.implied import lies_ahead, tell_implied
from timeline.extract.newsday import NewsDay
from timeline.extract.occasions import Occasions
from timeline.extract.participants import Participants
from timeline.extract.prune import prune
from timeline.extract.scene import Scene
from timeline.extract.status import judge
from timeline.extract.thread import Thread
from timeline.extract.ties import order_over_and
from timeline.extract.titles import title
from timeline.extract.told import tell_order
from timeline.extract.triggers import drafts
from timeline.extract.who import interviewers, take_part
from timeline.extract.worth import MUTUAL, stands
from timeline.lexicon import Words
from timeline.mention import Claim, Mention, Status
from timeline.when import When

__all__ = ["Telling"]

_UNMADE = frozenset(("say", "leak", "fight", "crisis", "disaster", "storm"))
"""Kinds of nouns for what nobody does, or everybody."""
_RECALLED = 4
"""Sentences within which "the decision" points back to a decision told before."""
_ASPECTS = frozenset(("begin", "continue"))
"""Kinds of verbs that only phase the event behind them: "began discussing"."""


@define(eq=False)
class Telling:
    """The state that runs through an article: who was spoken of last, and what was told last."""

    words: Words
    cast: Cast
    article: Article
    occasions: Occasions
    news: NewsDay
    _participants: Participants | None = None
    _thread: Thread = field(factory=Thread)
    _resolved: dict[int, list[str]] = field(factory=dict)
    _tellings: dict[str, Draft] = field(factory=dict)
    """The last mention of each kind."""

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

    def of(self, scene: Scene) -> list[Draft]:
        """Return what one sentence tells, in text order."""
        words, participants = self.words, self._people()
        found = drafts(scene, words)
        attach(scene, found)
        found = fold_refusals(found, words)
        told = reports(scene, words)
        self._subjects(scene, told)
        published = self.article.day.start or 0
        for draft in found:
            take_part(draft, participants, self._resolved)
            self._refer(draft)
        interviewers(found)
        tell_order(scene, found, self._thread, words)
        during(found)
        order_over_and(found)
        kept: list[Draft] = []
        carried = {id(d.group.governor) for d in found if d.group is not None and d.group.governor is not None}
        ruled_out = {id(d.group) for d in found if d.kind == "rule-out"}
        for draft in found:
            hear(draft, told, words)
            judge(draft, words, published)
            if (_is_only_phase(draft) and id(draft.group) in carried) or _sets_noun(draft, found):
                continue
            if doubles(draft, found):
                continue
            if draft.group is not None and id(draft.group.governor) in ruled_out and draft.timex is None:
                continue
            if draft.status is not None and stands(draft, words) and not repeats_silence(draft, kept):
                believe(draft, words)
                kept.append(draft)
        tell_implied(scene, kept, self._thread, words)
        for draft in kept:
            date(draft, self._said(draft, kept), kept)
            self.occasions.share(draft)
        kept = prune(kept, words)
        for draft in kept:
            self.news.share(draft)
            draft.is_ahead = lies_ahead(draft, words)
        starts = {(d.scene.tokens[d.first].start) for d in kept}
        for draft in kept:
            draft.told = [t for t in draft.told if t.other.start in starts or t.other.start < scene.sentence.span.start]
            if draft.status is Status.DENIED:
                draft.told = []
            self._tellings[draft.kind] = draft
            if draft.kind in MUTUAL and draft.status in (Status.HAPPENED, Status.CLAIMED):
                participants.met(draft.actors)
        self._thread.move_on(kept)
        return kept

    def _refer(self, draft: Draft) -> None:
        """A definite noun that names nobody takes part in what was told: "She resigned … The resignation".

        Of meetings and talks there are too many in one report for that.
        """
        told = self._tellings.get(draft.kind)
        if told is None or draft.actors or draft.phrase is None or draft.kind in (*MUTUAL, *_UNMADE):
            return
        opening = draft.scene.tokens[draft.phrase.first].low
        if opening in self.words.syntax.referring and draft.scene.number - told.scene.number <= _RECALLED:
            draft.actors = list(told.actors)

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
            things_only(participants, scene, group)
            names = resolved.get(id(group.subject))
            if names is None:
                apart = spoken_of(scene, group, told, participants)
                names = resolved[id(group.subject)] = participants.of(scene, group.subject, before, apart)
            if group.is_finite and scene.quoted[group.head] is None:
                owners = names or standing_behind(participants, scene, group.subject)
                before = [*owners, *before] if len(owners) == 1 else before
        speakers(scene, told, participants, resolved)
        for group in scene.clauses.groups:  # "I" is known once its quotation has a speaker
            if not resolved.get(id(group.subject)) and not _is_third(scene, group):
                resolved[id(group.subject)] = participants.of(scene, group.subject)
            elif not resolved.get(id(group.subject)) and scene.quoted[group.head] is None:
                resolved[id(group.subject)] = _sayer(group, told, self.cast)
        for group in scene.clauses.groups:
            names = resolved.get(id(group.subject), [])
            if not self._is_inside(group, told):
                participants.note(scene, group, names)
        self._resolved = resolved

    def _is_inside(self, group: Group, told: Sequence[Report]) -> bool:
        return any(r.first <= group.head <= r.last and r.group is not group for r in told)

    def _said(self, draft: Draft, kept: Sequence[Draft]) -> When | None:
        if draft.reporter is None:
            return None
        saying = next((d for d in kept if d.group is draft.reporter), None)
        if saying is None or (saying.timex is None and not saying.is_inherited):
            return None
        return saying.when if saying.timex is None else saying.timex.when

    def mention(self, draft: Draft) -> Mention:
        """Return what is known of one telling, for good."""
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
            beside=tuple(draft.beside) if claim is not None else (),
            is_nominal=draft.phrase is not None,
            is_ahead=draft.is_ahead,
            block=scene.sentence.block,
            is_inherited=draft.is_inherited,
        )


def _is_only_phase(draft: Draft) -> bool:
    """The verb begins what the one behind it tells, or sets it: "began discussing", "is scheduled to be paid"."""
    if draft.phrase is not None or draft.group is None:
        return False
    return draft.kind in _ASPECTS or (draft.kind == "plan" and draft.group.passive)


def _sets_noun(draft: Draft, found: Sequence[Draft]) -> bool:
    """Read: "the payment scheduled for Friday": the participle only says when the noun's event is to be."""
    group = draft.group
    if draft.kind != "plan" or group is None or draft.phrase is not None or group.form != "participle":
        return False
    phrase = draft.scene.clauses.phrase_at.get(group.first - 1)
    return phrase is not None and any(other.phrase is phrase for other in found)


def _sayer(group: Group, told: Sequence[Report], cast: Cast) -> list[str]:
    """Whom "he" means in what somebody says, where it can mean nobody else: the one who says it."""
    report = claimant(group.head, told)
    figure = cast.find(report.speaker.split()) if report is not None and report.speaker is not None else None
    return [figure.name] if figure is not None and cast.may_be_person(figure) else []


def _is_third(scene: Scene, group: Group) -> bool:
    """The subject is "he" or "she", whom the names of its own clause rule out."""
    return bool(group.subject) and scene.tokens[group.subject[0].head].low in scene.words.syntax.persons


def _is_named(scene: Scene, group: Group) -> bool:
    """The subject can be told without knowing who was spoken of before."""
    return bool(group.subject) and scene.tokens[group.subject[0].head].tag != "R"
