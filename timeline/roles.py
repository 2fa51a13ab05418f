"""Who did a thing and to whom, where the verb is one that may be done either way round: "Orne beat Vale"."""

from collections.abc import Sequence

from timeline.mention import Mention
from timeline.wording import Wording

__all__ = ["roles_of"]


def roles_of(mention: Mention, actors: Sequence[str], family: str, wording: Wording) -> tuple[str, str] | None:
    """Return the names of the doer and of whom it is done to; ``None`` where the words do not tell the two apart.

    ``actors`` are the mention's people in its own order, the doer first, under any names that end alike. The two must
    stand on both sides of a verb of ``Wording.done_to``, and nobody else beside them: "Orne and Vale beat the record"
    has two doers, "Orne won with Vale" a helper.
    """
    if family not in wording.done_to or mention.is_nominal or len(actors) != 2:
        return None
    doer, other = actors
    if not (doer[:1].isupper() and other[:1].isupper()):
        return None
    start, end = mention.trigger.start - mention.span.start, mention.trigger.end - mention.span.start
    before, after = mention.text[:start], mention.text[end:]
    first, second = doer.split()[-1], other.split()[-1]
    active = first in before and second in after and first not in after
    passive = second in before and first in after and second not in after
    if active == passive:
        return None
    lead = after.partition(second if active else first)[0].casefold().split()
    helped = active and any(word in wording.companions | wording.among for word in lead)
    return None if helped else (doer, other)
