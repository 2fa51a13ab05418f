"""English nouns that name an event, by family, and nouns that name none."""

__all__ = ["NOUNS", "PLAIN_NOUNS"]

NOUNS = """
meet: meeting summit talks gathering encounter session conference sit-down huddle congress forum
meet: face-to-face tete-a-tete
meet: trilateral bilateral trilat bilat
talk: negotiation discussion consultation dialogue
call: call phone-call telephone-call conversation
visit: visit trip tour
agree: agreement deal accord pact treaty settlement truce ceasefire cease-fire armistice
say: statement remark comment testimony
announce: announcement declaration
write: tweet post
speak: speech address keynote lecture sermon briefing
interview: interview
letter: letter
apologize: apology
promise: pledge vow
propose: proposal
warn: warning
praise: tribute
criticize: criticism
ban: ban moratorium embargo blockade boycott
impose: sanctions
order: subpoena
arrest: arrest detention
warrant: warrant
attack: attack strike airstrike bombing bombardment raid assault ambush offensive shelling
invade: invasion incursion annexation occupation
fight: battle clash fighting skirmish war conflict
withdraw: withdrawal retreat
deploy: deployment
shoot: shooting gunfire
injure: stabbing beating poisoning
steal: robbery theft heist looting
kill: killing murder assassination massacre execution
die: death
explode: explosion blast detonation eruption
crash: crash collision accident derailment collapse sinking hijacking
sign: signing
dismiss: firing sacking ousting
leak: spill leak
disaster: disaster catastrophe tragedy
crisis: crisis
burn: fire blaze wildfire
flood: flood flooding tsunami
storm: hurricane storm cyclone typhoon tornado
quake: earthquake quake aftershock tremor
evacuate: evacuation
rescue: rescue
search: search manhunt
charge: indictment
sue: lawsuit suit
try: trial hearing
convict: conviction
acquit: acquittal
sentence: sentencing
appeal: appeal
decide: ruling verdict decision
investigate: investigation probe inquiry inquest
breach: breach hack cyberattack
kidnap: kidnapping abduction
elect: election re-election
vote: vote referendum ballot
nominate: nomination
win: victory
lose: defeat
resign: resignation retirement
appoint: appointment
coup: coup
protest: protest demonstration march riot uprising
strike: walkout
launch: launch rollout
release: release debut premiere
merge: merger
acquire: acquisition takeover buyout
pay: payment dividend payout
fund: donation
cancel: cancellation
suspend: suspension
recall: recall
lay-off: layoffs
bankrupt: bankruptcy default
spread: outbreak epidemic pandemic
match: match final
test: test
discover: discovery
show: exhibition
party: ceremony festival funeral wedding anniversary parade inauguration
"""

PLAIN_NOUNS = """
plan push effort move step work talk hope fear claim report account process phase option idea view role part use support
aid help peace war security guarantee force troop soldier army weapon missile group team
panel court party house bank market
price share stock profit loss sale cost rate level tax budget fund money amount figure number percent
day week month year hour minute time moment decade century morning evening night afternoon
need demand request offer order threat concern question answer issue problem matter point case cause reason result
change increase decrease rise fall drop cut growth decline gain trade business industry firm company
name title place position post office leader head face hand eye voice word line side end start beginning middle
ground land sea air water oil gas fuel power energy fire well rig pipe cap estimate range list group set pair
document record form file book paper letter message text video image picture photo film song show game
run walk drive ride turn stop stay visit look sight feeling need trust doubt belief
study research test design model structure feature release version update user customer
call strike attack address state country nation city town region area border coast street road
promise pledge vow praise credit blame fault honor honour respect value interest benefit
shift break split gap match score win play player deal contract bid auction
record benchmark limit cap ban bar block border sign signal mark target aim goal standard measure
stand view vote voice present past future second display drill lease rally rank race signal
managing key press capture contact contract control damage debate delay detail dispute exit experience export
rumour rumor hoax myth lie allegation false untrue wrong unfounded baseless
""".strip()
