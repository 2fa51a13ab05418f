"""English words by which a sentence takes back what one of its clauses would tell."""

from timeline.lexicon import Falsity

__all__ = ["FALSITY"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FALSITY = Falsity(
    nobody=_set("nobody none nothing neither no no-one nor"),
    scarcely=_set("hardly scarcely barely not"),
    anyone=_set("anyone anybody anything any one a all every everyone everybody many"),
    at_least=_set("fewer less more later sooner longer doubt matter only but except save"),
    whoever=_set("anyone anybody anything everyone everybody everything"),
    merely=_set("only just merely simply"),
    calling=_set("call label brand describe declare deem dismiss denounce"),
    nearly=_set("almost nearly"),
    graded=_set(
        "double triple treble quadruple halve quintuple complete finish fill empty exhaust match equal reach wipe-out"
        " destroy level flatten ruin wreck erase"
    ),
    nearing=_set("close near short"),
    among=_set("among one of the a any"),
    escaping=_set("escape evade dodge elude cheat"),
    should=_set("should would ought"),
    could=_set("could"),
    must=_set("must"),
    open_modals=_set("may might could"),
    false=_set(
        "false untrue incorrect inaccurate unfounded groundless baseless bogus fake fabricated fictitious invented"
        " lie lies hoax myth fabrication falsehood fiction nonsense untruth made-up mistaken"
    ),
    wrong=_set("wrong denied refuted debunked rejected dismissed disproved disproven rebutted"),
    true=_set("true correct accurate right case so"),
    borne_out=_set("confirmed verified substantiated corroborated"),
    truth=_set("truth substance basis"),
    contents=_set("doubt secret fact news word notion idea belief view sense hope fear"),
    unsure=_set("unclear uncertain unknown doubtful possible unlikely likely probable improbable conceivable"),
    evidence=_set("evidence proof sign signs indication indications suggestion"),
    contrary=_set("contrary"),
    retracting=_set("retract correct debunk disprove withdraw"),
    lying=_set("lie"),
    imagining=_set("wish imagine dream pretend fantasise fantasize hallucinate joke"),
    believing=_set("believe think suppose imagine accept claim suggest mean"),
    asking=_set("wonder know clear sure certain say doubt question see"),
    falsely=_set("falsely wrongly wrongfully mistakenly incorrectly erroneously untruthfully"),
    reports=_set(
        "report reports claim claims allegation allegations accusation accusations suggestion suggestions story stories"
        " assertion assertions insinuation insinuations"
    ),
    rumours=_set("rumour rumours rumor rumors speculation speculations gossip whisper whispers"),
    confirming=_set("confirm verify corroborate acknowledge admit concede substantiate prove"),
    publishing=_set(
        "make publish release issue file write read spread hear cite sign send receive get commission order share post"
        " present submit produce deliver draft compile prepare see give repeat deny reject dismiss drop withdraw"
        " investigate examine study"
    ),
    hoping=_set("hope wish fear pray dream"),
)
