"""English verbs that name an event, by family, with what they need beside them, and verbs that name none."""

__all__ = ["IDIOMS", "LIGHT_VERBS", "PHONES", "PHRASAL", "PLAIN_VERBS", "VERBS"]

VERBS = """
meet: meet convene huddle confer reconvene gather assemble sit-down
talk: discuss negotiate debate consult mediate parley
speak: brief debrief
call: call phone telephone ring dial
visit: visit tour
travel: travel fly arrive depart land return walk race head cross sail hurry rush
host: host receive
agree: agree settle reconcile compromise concur
sign: sign ratify initial
say: say tell state remark comment note observe explain emphasize emphasise stress insist maintain argue assert contend
say: claim allege suggest indicate describe respond reply answer counter quip joke recall repeat reiterate echo
say: acknowledge admit concede assure caution complain scoff lament muse boast elaborate hint signal outline detail
say: downplay dismiss email e-mail telegraph testify clarify predict forecast estimate characterize characterise
announce: announce declare reveal disclose unveil proclaim publicize publicise divulge introduce
confirm: confirm verify
deny: deny refute rebut dispute disagree
write: write post tweet blog text
speak: speak talk address lecture preach
ask: ask request inquire appeal petition plead beg
demand: demand urge press push insist pressure lobby exhort
order: order instruct direct mandate command compel force require summon subpoena
warn: warn threaten
praise: welcome greet praise hail laud applaud thank congratulate credit commend honor honour salute cheer
criticize: criticize criticise condemn denounce blame accuse slam blast chide rebuke deride attack mock decry lambaste
criticize: fault ridicule scold castigate assail chastise admonish censure
apologize: apologize apologise
promise: promise pledge vow guarantee commit swear
offer: offer propose tender volunteer
propose: propose float recommend advocate
reject: reject refuse decline spurn rebuff veto oppose
accept: accept
approve: approve endorse authorize authorise back adopt pass enact clear greenlight legalize legalise sanction
ban: ban prohibit outlaw forbid bar block restrict
impose: impose levy enforce
lift: lift ease relax repeal rescind revoke waive scrap
decide: decide rule resolve conclude
plan: plan schedule arrange prepare
cancel: cancel abandon axe nix
postpone: postpone delay defer suspend halt pause shelve adjourn
stop: stop cease quit discontinue end
begin: begin start commence launch initiate inaugurate kick resume restart
continue: continue extend prolong renew
finish: finish complete finalize finalise conclude
open: open reopen
close: close shut shutter
attack: attack strike bomb shell raid ambush assault storm target bombard torpedo
fire: fire launch
invade: invade occupy annex overrun
capture: capture seize conquer retake recapture liberate
fight: fight clash battle skirmish duel
withdraw: withdraw retreat pull
deploy: deploy station mobilize mobilise dispatch
shoot: shoot gun
kill: kill murder assassinate slay execute massacre slaughter
die: die perish drown succumb
injure: injure wound hurt maim burn
explode: explode detonate erupt rupture
crash: crash collide derail capsize sink overturn plunge collapse
leak: leak spill gush spew
contaminate: contaminate pollute foul
contain: contain cap plug seal siphon
burn: burn ignite torch blaze smolder
flood: burst breach
contaminate: dump
destroy: destroy demolish raze flatten devastate wreck damage ravage
flood: flood inundate swamp submerge
quake: quake shake
evacuate: evacuate flee displace shelter relocate
rescue: rescue save free recover
search: search comb hunt
missing: vanish disappear
arrest: arrest detain apprehend nab jail imprison intern extradite deport
release: release free parole
charge: charge indict prosecute arraign
sue: sue file countersue
try: try
convict: convict
acquit: acquit exonerate
sentence: sentence
appeal: appeal
overturn: overturn quash uphold affirm
testify: testify
investigate: investigate probe examine inspect audit
raid: raid
steal: steal rob loot hack breach smuggle
kidnap: kidnap abduct
rape: rape
fine: fine penalize penalise
elect: elect re-elect reelect
vote: vote ballot
nominate: nominate
run: campaign
win: win defeat beat triumph
lose: lose
resign: resign retire abdicate
appoint: appoint name hire promote install swear tap recruit
succeed: succeed replace
dismiss: oust fire sack depose topple overthrow impeach dismiss suspend
join: join enlist
leave: leave exit
found: found establish create form
merge: merge
acquire: acquire buy purchase
sell: sell divest auction
invest: invest
fund: fund finance donate contribute lend
pay: pay compensate reimburse refund
award: award
raise: raise hike increase boost expand
cut: cut reduce slash lower trim curb
rise: rise soar surge climb jump rally rebound
fall: fall drop plunge tumble slump sink decline slide plummet dive shed
trade: gyrate
report: report publish post
ship: ship deliver
release: release roll
show: demo demonstrate showcase exhibit present
recall: recall
lay-off: idle furlough
bankrupt: default
strike: strike picket
protest: protest march rally demonstrate riot
build: build construct rebuild repair erect
test: test trial
discover: discover detect identify uncover unearth
develop: develop invent
patent: patent
infect: infect sicken
spread: spread
vaccinate: vaccinate immunize immunise inoculate
quarantine: quarantine isolate
treat: hospitalize hospitalise
diagnose: diagnose
undergo: undergo
born: bear
marry: marry wed divorce
score: score
play: play compete
qualify: qualify
launch: orbit
send: send transfer hand submit
appear: appear attend participate
accompany: accompany escort
escalate: escalate intensify worsen
shift: reverse shift soften
revise: revise amend recalculate
warn: caution
hold: hold stage
happen: happen occur
collect: collect
administer: administer oversee
interview: interview
anger: anger outrage
fail: fail
consider: consider weigh mull contemplate
"""

PHRASAL = """
press ahead:continue;push ahead:continue;go ahead:continue;fall through:cancel;sit down:meet;meet up:meet
blow up:explode;go off:explode;rule out:rule-out;call off:cancel;put off:postpone;push back:postpone;step down:resign
stand down:resign;lay off:lay-off;set up:found;set aside:fund;break out:begin;turn down:reject;shut down:close
take over:acquire;pull out:withdraw;back down:shift;back away:shift;play down:say;reach out:call;fall apart:collapse
shoot down:shoot;call for:demand;call on:demand;wash ashore:spread;wash up:spread;take place:happen;give up:stop
step up:escalate;wipe out:destroy;break down:collapse;knock out:destroy;bring down:destroy;sign off:approve
roll out:release;hand over:send;turn over:send;hand down:decide;strike down:overturn;throw out:dismiss
kick off:begin;wrap up:finish;point out:say;spell out:say;set off:begin;carry out:do;lash out:criticize
hit back:say;fire back:say;speak out:speak;break up:stop;cut off:stop;take off:travel;set out:travel;touch down:travel
move on:shift;show off:show;bail out:fund;pay out:pay;sell off:sell;buy out:acquire;burn down:burn
weigh in:say;stop short:say
swear in:appoint;vote down:reject;send in:deploy;move in:deploy;put forward:propose;bring forward:plan
phase out:stop;close down:close;lock down:quarantine;hold up:postpone;follow through:do;pass away:die;walk out:leave
find guilty:convict;plead guilty:plead;plead not:plead;file suit:sue;excuse himself:leave;excuse herself:leave
"""

IDIOMS = {
    "meet": "target deadline obligation demand need goal requirement standard expectation criteria criterion condition"
    " challenge cost commitment objective want end quota",
    "raise": "doubt question concern fear hope awareness eyebrow prospect possibility issue",
    "lose": "time patience interest ground hope faith sight confidence",
    "win": "praise support approval favour favor respect",
    "hold": "view stake share power talent record office account",
    "run": "risk deficit business company",
    "pay": "attention tribute heed respect price",
    "play": "role part",
    "draw": "attention criticism praise",
    "leave": "it door room question",
    "open": "door way path",
    "break": "deadlock silence ice",
    "close": "door gap",
    "test": "limit patience resolve mettle water",
    "ease": "pressure concern fear tension worry pain burden",
    "take": "step time part place look care",
}
"""Verbs, and the objects with which they tell no event of their own."""

PHONES = frozenset("phone telephone videolink videoconference teleconference video-link".split())

LIGHT_VERBS = frozenset(
    "hold have give make take do conduct stage launch offer reach issue deliver file undergo host attend begin"
    " start open resume carry cause take attempt express suffer spark trigger face bring lead join carry-out".split()
)


PLAIN_VERBS = """
be have do believe think know want hope feel expect consider understand mean need like love hate prefer wish seem look
include contain involve represent remain stay become keep get let make take give put set bring use work help try seek
allow enable cause lead follow face deal see hear watch listen find show turn come go run stand sit lie live own
belong depend rely require deserve matter exist consist cost weigh serve act tend aim intend mean hold carry bring
change move grow develop produce provide protect support defend ensure prevent avoid reach gain add share cover link
relate base describe appear sound taste smell fear worry doubt wonder suppose assume imagine realize realise remember
forget learn study teach read watch enjoy suffer trust admire respect view regard treat count compare measure
determine define design focus concentrate highlight underline reflect mark feature fill fit lack last occur wait
question challenge oppose favor favour resist object weigh
continue refuse struggle manage handle affect influence attract pursue address tackle fix solve operate control
manage maintain possess enter pass bounce hit catch choose pick select save spend waste earn afford owe borrow
broker spell steer drive ride throw pull push lift drag carry wear eat drink cook sleep wake rest hang lean
surround accord stop short figure guess suspect notice recognize recognise appreciate value
claim commit complicate fear encourage discourage reassure convince persuade prepare coordinate cooperate
assign signal credit quote cite mention refer point list name call title interpret translate prove

place blow knock wipe bail phase lock lash blow tell go capture drill lease exclude locate benefit
honor honour respond struggle scupper scuttle materialize materialise
"""
