"""The words by which an English clause shows which way it looks."""

from timeline.grammar import Tense

__all__ = ["TENSE"]

TENSE = Tense(
    future=frozenset(
        "will shall 'll won't can may must should would going upcoming next tomorrow soon forthcoming gonna"
            " ought".split()
    ),
    planned=frozenset(
        "scheduled planned due set expected slated poised likely bound prepared plans plan planning hopes hope"
            " hoping expects expect intends intend"
        " aims aim promises promised promise vows vowed pledged pledges threatened threatens wants want agreed"
            " agrees agree urged urges seeks seeking"
        " effective payable postponed rescheduled delayed adjourned deadline".split()
    ),
    past=frozenset(
        "was were had did said told met went came took made gave saw found left held began became brought built"
            " bought caught chose cut drew drove ate fell felt fled flew"
        " forgot fought got grew hung heard hid hit hurt kept knew laid led lent let lost meant paid put quit"
            " ran rang read rode rose sang sank sat sent set shook shot shut"
        " slept sold spent split spoke spread stood stole struck swam swore taught thought threw understood"
            " withdrew woke won wore wrote been done gone seen taken given known shown"
        " written broken begun fallen driven drawn risen beaten chosen stolen sought".split()
    ),
    limits=frozenset("until till by effective payable starting".split())
    | {"no later than", "not later than", "up to", "at the latest by", "no earlier than"},
    soft_limits=frozenset(["through", "thru", "as early as"]),
    abbreviations=frozenset(
        "mr. mrs. ms. dr. prof. rev. hon. sen. rep. reps. sens. gov. gen. lt. col. maj. capt. sgt. cpl. adm."
        " cmdr. pres. st. jr. sr. co. corp. inc. ltd. bros. no. vs. u.s. u.n. u.k. e.u. d.c. n.y. l.a. a.m."
        " p.m. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. calif. fla. mass. conn. pa. ill."
        " mich. tex. ga. va. md. minn. wis. mo. ore. wash. ariz. colo. la. ala. ky. tenn. n.j. n.c. s.c. n.m."
        " ft. mt. dept. univ. assn. est.".split()
    ),
    fixed=frozenset(
        tuple(pair.split())
        for pair in "the next, next to, next door, the upcoming, as scheduled, as planned, as expected, as promised,"
        " as agreed, than expected, than planned, been expected".split(",")
    ),
    unsaid=frozenset(
        "comment say discuss confirm elaborate disclose identify reveal specify name answer speak talk respond".split()
    ),
    promising=frozenset("agreed promised vowed pledged threatened urged postponed delayed adjourned".split()),
    remarks=frozenset("remarks comments statement interview speech testimony address".split()),
    uttering=frozenset(
        "say announce speak deliver make give present outline explain tell address declare propose".split()
    ),
    put_off=frozenset("postponed delayed adjourned cancelled canceled scrapped".split()),
    deferring=frozenset(
        (*verb.split(), to) for verb in ("put off", "pushed back", "held over") for to in ("until", "till", "to")
    ),
    topics=frozenset("into about over concerning regarding".split()),
    nouns_too=frozenset("plan plans hope hopes aim aims promise promises".split()),
    sure=frozenset("will shall 'll won't going".split()),
    had=frozenset(["had"]),
    determiners=frozenset("a an the its his her their our my your this these those any some no each still".split()),
    had_been=frozenset((("had", "been"), ("previously", "been"))),
    auxiliary=frozenset("was were had did been".split()),
    names=frozenset(["May"]),
    past_endings=("ed",),
    not_past=frozenset("need indeed hundred united speed feed seed weed breed exceed proceed succeed"
        " agreed-upon embed bed red shed wed bleed greed".split()),
    reporting=frozenset(
        "said told announced reported added wrote tweeted posted testified replied declared stated".split()
    ),
    perfect=frozenset("have having".split()),
    infinitive=frozenset(["to"]),
    breaks=frozenset("that which who but because although while when where if as and".split()),
    present=frozenset("is are am 's 're".split()),
    prepositions=frozenset("on in at for this".split()),
    says=frozenset("says say tells announces reports adds writes".split()),
    timetable=frozenset(
        "meets opens begins starts resumes ends expires closes convenes reconvenes adjourns departs arrives"
        " leaves returns"
        " votes decides retires kicks debuts premieres goes flies travels hosts plays faces visits launches holds heads"
        " meet open begin start resume end expire close convene reconvene adjourn depart arrive leave return"
        " vote decide"
        " retire kick go fly travel host play face visit launch hold head".split()
    ),
    never_nouns=frozenset("begin convene reconvene resume expire depart arrive adjourn meet".split()),
    subjects=frozenset(
        "they we you i it he she there who that which what people men women police and both all".split()
    ),
    sudden=frozenset(
        "earthquake quake tremor tsunami explosion blast eruption crash collision accident derailment collapse fire"
        " blaze flood flooding avalanche landslide mudslide shooting stabbing killing murder massacre attack attacks"
        " bombing bombings bombardment raid ambush killings shootings explosions blasts riots rioting clashes"
        " violence disaster outage spill death deaths resignation arrest arrests assassination kidnapping robbery"
        " heist defeat victory announcement".split()
    ),
    bars=frozenset(
        "the a an this that these those its his her their our my your to of for in at on by with from and or not n't"
        " did didn't could might would no every each any some new first last late early after before since".split()
    )
    - {"and", "that"},
)  # fmt: skip
