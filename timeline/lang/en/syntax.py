"""English words by what they do in a clause: auxiliaries, pronouns, what brings in people, times or topics."""

from timeline.lexicon import Syntax

__all__ = ["SYNTAX"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SYNTAX = Syntax(
    be=_set(
        "am is are was were be been being ’s 's ’re 're ’m 'm get gets got getting isn’t aren’t wasn’t weren’t isn't"
        " aren't wasn't weren't"
    ),
    have=_set("have has had having ’ve 've haven’t hasn’t hadn’t haven't hasn't hadn't"),
    past_auxiliaries=_set("was were had did got wasn’t weren’t hadn’t didn’t wasn't weren't hadn't didn't"),
    coming=_set("will shall ’ll 'll"),
    ahead=_set("will would shall ’ll 'll"),
    questions=_set("whether how why if"),
    more=_set("further"),
    hearsay=_set("reportedly allegedly apparently supposedly"),
    ly_words=_set(
        "family assembly supply ally rally reply anomaly monopoly bully elderly deadly friendly unfriendly costly"
        " likely unlikely lonely lovely lively daily weekly monthly quarterly yearly hourly orderly disorderly cowardly"
    ),
    kin=_set(
        "family families relatives widow widower wife husband son daughter mother father parents brother sister"
        " children heirs"
    ),
    fronted=_set("that which whom"),
    particles=_set("out up down off away back aside apart so"),
    reflexives=_set("himself herself themselves itself"),
    pointing=_set("that which"),
    incomplete=_set("able unable"),
    ranks=_set("first second third last next"),
    controlling=_set("tell ask urge order press direct invite force allow propose"),
    linking=_set("begin start manage continue appear seem"),
    once_done=_set("after before until when once while"),
    having_done=_set("after by following since"),
    needs=_set("necessary needed expedient possible required appropriate approved elected"),
    would=_set("would ’d 'd"),
    whiles=_set("short little long a"),
    offices_before=_set("foreign prime press interior labor"),
    being=_set("being"),
    lasting=_set("remain stay keep seem look appear feel"),
    anybody=_set("those people anyone anybody someone somebody everyone everybody others"),
    bounding=_set("to than"),
    at_bounds=_set("least most best worst"),
    able=_set("can could"),
    perhaps=_set("may might"),
    openers=_set("than since after before until as") | {""},
    causatives=_set("make let help see watch hear have"),
    leaving=_set("leave keep get see find render"),
    takes_to=_set("agree commit object respond refer lead return move turn close according due owing"),
    telling=_set("say tell believe think reveal announce report claim add note insist hope know confirm"),
    standing_alone=_set("this that these those all some many most both each others"),
    floating_adverbs=_set("yet"),
    floating=_set("all both each"),
    wishes=_set("want need hope wish like expect"),
    singling=_set("only first second third last latest sole next"),
    refusing=_set("refuse decline fail"),
    states=_set(
        "be have do believe think know want hope feel consider understand mean need like love hate prefer wish seem"
        " look include contain involve represent remain stay become keep help try seek depend rely require deserve"
        " matter exist consist cost weigh serve tend aim intend see hear watch listen live own belong stand sit lie"
        " sound taste smell fear worry doubt wonder suppose assume imagine realize realise remember forget trust"
        " admire respect view regard count compare lack last wait suffer rest hang refer mention describe appear"
        " relate base fit face run go come get reach work use rank average total trade number own amount"
    ),
    long_states=_set("war conflict fighting crisis"),
    awaiting=_set("expect due schedule slate plan anticipate"),
    referring=_set("the this that these those"),
    definite=_set("the this that his her their its our my"),
    vague=_set("such another every each"),
    approximators=_set("over about around under nearly up"),
    beginnings=_set("begin start commence resume launch kick"),
    achievements=_set("manage help succeed continue"),
    following=_set("follow succeed precede"),
    outstanding=_set("due payable scheduled slated"),
    contrasting=_set("while although though whereas"),
    looking_back=_set("previously before earlier once recently long initially originally formerly already ago early"),
    within=_set("in during at"),
    occurring=_set("be come happen occur arrive"),
    causing=_set("trigger cause spark prompt provoke ignite unleash lead result"),
    then=_set("then later afterwards afterward subsequently"),
    ordering=_set("order want need"),
    put_off_to=_set("until till to for"),
    reacting=_set(
        "criticize criticise condemn denounce praise welcome hail applaud mourn regret deplore celebrate apologize"
        " apologise respond react reply"
    ),
    recounting=_set("confirm acknowledge admit recount recall"),
    ensuing=_set("ensuing resulting consequent subsequent"),
    upcoming=_set("upcoming forthcoming coming future planned next scheduled"),
    at_first=_set("initially originally") | {"at first", "early on"},
    persons={"he": "m", "him": "m", "himself": "m", "his": "m", "she": "f", "her": "f", "herself": "f"},
    things=_set("it its itself"),
    speakers=_set("i me my myself we us our ourselves"),
    many=_set("they them their themselves"),
    quantities=_set(
        "group number team series dozens some members pair couple majority range handful list hundreds thousands one"
        " all both many several most"
    ),
    pairs=_set("men women sides"),
    particulars=_set("detail details specifics particulars information elaboration explanation"),
    shares=_set("share shares stock bonds"),
    company_holders=_set(
        "chairman ceo executives executive shares share stock shareholders investors products chief spokesman"
        " spokeswoman employees workers bosses officials dividend dividends profits chairwoman staff customers"
    ),
    sharing=_set("with between involving among alongside of from to for against"),
    partners=_set("with between to against from alongside") | {""},
    occasions=_set("after following before since during amid in at for about over"),
    dated_occasions=_set("after at before during following in on since"),
    orders=_set("after before following since until"),
    topics=_set("of about around over for into concerning regarding"),
    at_once=_set("as when"),
    during=_set("in during at by with through"),
    possessives=_set("his her"),
    scenes=_set("on at aboard in"),
    at_places=_set("in at near outside inside"),
    beside_times=_set("earlier later early late"),
    gathering=_set("include involve bring gather unite feature assemble"),
    attending=_set("attend join participate"),
    attending_pairs=frozenset({("be", "present"), ("take", "part"), ("sit", "in"), ("be", "at")}),
    state_things=_set("aid troops soldiers forces army navy military sanctions tariffs government administration"),
    manner=_set("together again abroad"),
)
