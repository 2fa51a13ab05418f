"""A mention in the making."""

from attrs import define, field

from timeline.extract.clauses import Group, Phrase
from timeline.extract.scene import Scene
from timeline.mention import Stance, Status, Told
from timeline.timex import Timex
from timeline.when import UNDATED, When

__all__ = ["Draft"]


@define(eq=False)
class Draft:
    """What is known so far of one telling; ``first`` and ``last`` are the tokens of its trigger.

    A verb has its ``group``, a noun its ``phrase``, and where a verb only carries the noun ("held talks") both.
    """

    scene: Scene
    first: int
    last: int
    kind: str
    head: str
    group: Group | None = None
    phrase: Phrase | None = None
    actors: list[str] = field(factory=list)
    doers: list[str] = field(factory=list)
    """Who does it, without those it is done to."""
    owner: str = ""
    """Whose its subject is, where only a pronoun says so: "its shares fell"."""
    meant: dict[int, str] = field(factory=dict)
    """Whom a pronoun among its objects stands for, by its token."""
    is_silence: bool = False
    """It declines to say something: an answer not given."""
    agents: list[str] = field(factory=list)
    """Who does it, where the verb is passive."""
    status: Status | None = None
    cues: list[int] = field(factory=list)
    """Tokens that decided the status."""
    speaker: str | None = None
    beside: list[str] = field(factory=list)
    """Who says it together with the speaker."""
    stance: Stance = Stance.ASSERTS
    reporter: Group | None = None
    """The verb of saying under which this is told."""
    within: Group | None = None
    """That verb again, where it is known that the draft has its own speaker."""
    timex: Timex | None = None
    when: When = UNDATED
    when_because: str = ""
    shares: str = ""
    """Why another's time expression dates it, where one does."""
    is_inherited: bool = False
    """Its date comes from the sentences around it."""
    since: Timex | None = None
    """Since when it goes on: the time of what its subject did first."""
    before_news: int | None = None
    """How many days it came before the news: "the offer came a day after they met"."""
    told: list[Told] = field(factory=list)
    is_anchor: bool = False
    """Something is told to come before or after it, so that it is taken as an event."""
    is_ahead: bool = False
    """Its own words put it after the writing."""
    place: str | None = None
    object: str | None = None

    @property
    def is_statement(self) -> bool:
        """It is itself an act of saying."""
        return self.kind in (
            "say",
            "announce",
            "confirm",
            "deny",
            "write",
            "speak",
            "promise",
            "warn",
            "demand",
            "ask",
            "praise",
            "criticize",
            "apologize",
            "propose",
        )
