"""English words around names: titles, offices, demonyms, places, and the words that make a name an organisation's."""

__all__ = [
    "BODY_ADJECTIVES",
    "CALENDAR",
    "COMPANY_WORDS",
    "DEMONYMS",
    "GENDERS",
    "NATIONALITIES",
    "ORGANISATION_WORDS",
    "PARTICLES",
    "PEOPLE_WORDS",
    "PLACES",
    "ROLES",
    "ROLE_PHRASES",
    "SEATS",
    "TITLES",
]

TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend father sister pope saint gen general lt"
    " lieutenant col colonel maj major capt captain sgt sergeant cpl corporal adm admiral cmdr commander officer"
    " detective inspector constable judge justice sen rep gov hon honorable shaykh sheikh imam ayatollah rabbi"
    " archbishop bishop cardinal former acting ex-president interim deputy vice late incoming outgoing special senior"
    " junior assistant chief executive managing lead associate fellow first top".split()
)

ROLES = {
    "president": "president ex-president co-president",
    "leader": "leader head ruler chief boss",
    "premier": "premier chancellor prime-minister",
    "minister": "minister",
    "spokesman": "spokesman spokeswoman spokesperson secretary press-secretary",
    "chairman": "chairman chairwoman chair chairperson",
    "executive": "ceo executive director cfo coo officer founder co-founder manager owner partner engineer cto",
    "official": "adviser advisor aide envoy ambassador diplomat negotiator representative official counsel commissioner"
    " secretary-general czar strategist delegate",
    "lawmaker": "senator congressman congresswoman representative lawmaker mp governor mayor speaker whip councillor",
    "royal": "king queen prince princess emperor sultan duke duchess emir",
    "lawyer": "lawyer attorney prosecutor solicitor barrister judge justice",
    "soldier": "general admiral commander colonel captain",
    "other": "analyst scientist researcher economist doctor coach singer actor actress author journalist reporter"
    " shrimper fisherman teacher striker midfielder pilot physicist editor correspondent activist",
}

ROLE_PHRASES = {
    "secretary": (("secretary", "of", "state"), ("secretary", "of", "defense")),
    "chief": (("chief", "of", "staff"),),
    "head": (("head", "of", "state"), ("head", "of", "government")),
    "speaker": (("speaker", "of", "the", "house"),),
    "chairman": (("chairman", "of", "the", "board"),),
    "director": (("director", "of", "communications"),),
}

_COUNTRIES = """
Russia:Russian,Russians,Moscow;Ukraine:Ukrainian,Ukrainians;United States:US,U.S.,American,Americans,USA,U.S.A.
United Kingdom:UK,U.K.,British,Britain,Britons;France:French;Germany:German,Germans;Italy:Italian,Italians
Spain:Spanish,Spaniards;Finland:Finnish,Finns;Sweden:Swedish,Swedes;Norway:Norwegian,Norwegians;Denmark:Danish,Danes
Poland:Polish,Poles;Hungary:Hungarian,Hungarians;Austria:Austrian,Austrians;Switzerland:Swiss;Belgium:Belgian
Netherlands:Dutch;Portugal:Portuguese;Greece:Greek,Greeks;Turkey:Turkish,Turks,Türkiye;Ireland:Irish
China:Chinese;Japan:Japanese;India:Indian,Indians;Pakistan:Pakistani;Iran:Iranian,Iranians;Iraq:Iraqi,Iraqis
Israel:Israeli,Israelis;Syria:Syrian,Syrians;Egypt:Egyptian,Egyptians;Libya:Libyan,Libyans;Qatar:Qatari
Saudi Arabia:Saudi,Saudis;Lebanon:Lebanese;Jordan:Jordanian;Yemen:Yemeni;Afghanistan:Afghan,Afghans
North Korea:North Korean;South Korea:South Korean;Taiwan:Taiwanese;Vietnam:Vietnamese;Thailand:Thai
Indonesia:Indonesian;Philippines:Filipino,Philippine;Malaysia:Malaysian;Australia:Australian,Australians
New Zealand:New Zealander;Canada:Canadian,Canadians;Mexico:Mexican,Mexicans;Brazil:Brazilian,Brazilians
Argentina:Argentine,Argentinian;Chile:Chilean;Colombia:Colombian;Venezuela:Venezuelan;Cuba:Cuban;Peru:Peruvian
Haiti:Haitian,Haitians;Nigeria:Nigerian;Kenya:Kenyan;South Africa:South African;Ethiopia:Ethiopian;Sudan:Sudanese
Somalia:Somali;Congo:Congolese;Rwanda:Rwandan;Ghana:Ghanaian;Morocco:Moroccan;Algeria:Algerian;Tunisia:Tunisian
Serbia:Serbian,Serbs;Croatia:Croatian;Romania:Romanian;Bulgaria:Bulgarian;Czech Republic:Czech,Czechs;Slovakia:Slovak
Georgia:Georgian;Armenia:Armenian;Azerbaijan:Azerbaijani;Belarus:Belarusian;Kazakhstan:Kazakh;Estonia:Estonian
Latvia:Latvian;Lithuania:Lithuanian;Iceland:Icelandic;Cyprus:Cypriot;Kosovo:Kosovar;Bangladesh:Bangladeshi
Sri Lanka:Sri Lankan;Nepal:Nepali,Nepalese;Myanmar:Burmese;Cambodia:Cambodian;Singapore:Singaporean
Europe:European,Europeans;Africa:African,Africans;Asia:Asian
"""

DEMONYMS = {
    form.lower(): country.strip()
    for row in _COUNTRIES.replace("\n", ";").split(";")
    if ":" in row
    for country, forms in [row.split(":")]
    for form in forms.split(",")
    if form not in ("Moscow", "Türkiye")
}

NATIONALITIES = {
    country.strip().lower(): next(form for form in forms.split(",") if form.isalpha() and not form.isupper())
    for row in _COUNTRIES.replace("\n", ";").split(";")
    if ":" in row
    for country, forms in [row.split(":")]
    if any(form.isalpha() and not form.isupper() for form in forms.split(","))
}

BODY_ADJECTIVES = {
    "congressional": "Congress",
    "parliamentary": "Parliament",
    "senatorial": "Senate",
    "papal": "Vatican",
}

SEATS = {
    "kremlin": "Russia",
    "moscow": "Russia",
    "white house": "United States",
    "oval office": "United States",
    "pentagon": "United States",
    "kyiv": "Ukraine",
    "downing street": "United Kingdom",
    "berlin": "Germany",
    "paris": "France",
    "beijing": "China",
    "tokyo": "Japan",
    "tehran": "Iran",
    "ankara": "Turkey",
}

PLACES = frozenset(
    {row.split(":")[0].strip().lower() for row in _COUNTRIES.replace("\n", ";").split(";") if ":" in row}
    | set(
        "alaska texas california florida louisiana ohio virginia georgia budapest geneva vienna istanbul paris london"
        " berlin rome madrid brussels warsaw helsinki stockholm oslo copenhagen athens lisbon dublin zurich tokyo"
        " beijing shanghai delhi mumbai seoul pyongyang tehran baghdad damascus jerusalem gaza cairo tripoli doha"
        " riyadh dubai kabul islamabad moscow kyiv kiev minsk crimea donbas donetsk luhansk washington chicago boston"
        " houston seattle atlanta miami detroit philadelphia toronto ottawa montreal sydney melbourne canberra"
        " haiti port-au-prince hongkong america gulf atlantic pacific antarctica arctic".split()
    )
    | {
        "new york",
        "los angeles",
        "san francisco",
        "new orleans",
        "hong kong",
        "gulf of mexico",
        "gulf coast",
        "west bank",
        "cape town",
        "buenos aires",
        "rio de janeiro",
        "mexico city",
        "the hague",
        "san jose",
        "cupertino",
        "north america",
        "south america",
        "middle east",
        "washington, d.c.",
        "camp david",
    }
)

ORGANISATION_WORDS = frozenset(
    "inc corp co plc ltd llc group company corporation bank ministry department agency commission committee council"
    " court party union university college institute association federation league club office bureau board authority"
    " administration service services press news times post journal tribune guardian house senate congress parliament"
    " army navy force forces guard police nations organization organisation alliance society foundation center centre"
    " airlines airways motors energy petroleum partners holdings industries systems technologies computer wireless"
    " channel television radio network media studios records hospital church school team fund security treasury"
    " kremlin pentagon vatican street journal politico reuters store social independent".split()
)

COMPANY_WORDS = frozenset(
    "company firm giant group corporation maker carrier retailer bank manufacturer airline utility operator"
    " conglomerate automaker brewer insurer publisher broadcaster".split()
)

PEOPLE_WORDS = frozenset(
    "police officials official authorities leaders leader government president minister soldiers troops rebels"
    " militants"
    " protesters protestors demonstrators residents people workers employees scientists researchers investigators"
    " prosecutors lawyers lawmakers senators judge court jury panel committee board executives investors analysts"
    " doctors firefighters rescuers fishermen passengers victims families voters students republicans democrats"
    " allies diplomats delegation ministry spokesman spokeswoman spokesperson aide administration army navy military"
    " forces gunmen gunman attackers man woman men women children crew engineers shareholders customers users team"
    " regulators department agency union company firm airline bank group party opposition senator governor mayor"
    " driver pilot suspect teenager boy girl insurgents fighters guards officers officer critics advocates experts"
    " companies hospital survivors advisers astronauts athletes players staff journalist reporters representatives"
    " bosses hosts host viewers readers audience supporters envoys ministers presidents"
    " chairman".split()
)

PARTICLES = frozenset("von van der den de del della da di du la le bin ibn al el ben abu dos das ter ten".split())

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january"
    " february march april may june july august september october november december jan feb mar apr jun jul aug sep"
    " sept oct nov dec christmas easter thanksgiving ramadan new-year am pm a.m p.m est edt gmt bst pst utc cet ad bc"
    " i o.k ok".split()
)

_MALE = (
    "jan james john robert michael william david richard joseph thomas charles donald mark paul steven steve andrew"
    " kenneth"
    " george joshua kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen"
    " larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tony barack"
    " vladimir volodymyr sergei sergey emmanuel friedrich keir dmitry yuri viktor marco joe bill tim peter carl ken"
    " bob jim tom dan mike chris matt simon martin pierre jean hans klaus ahmed mohammed ali hassan omar abdul ivan"
)
_FEMALE = (
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley"
    " kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia amy"
    " kathleen angela maria anna karoline ursula giorgia olena melania janet hillary hilda valerie christine julia"
    " theresa jacinda fatima aisha olga natalia elena irina sophie claire marie helen diana ruth alice jane kate anne"
    " ana eva nina rosa lucia claudia monica ingrid carmen helena isabel irene judith martha caroline charlotte"
)
GENDERS = dict.fromkeys(_MALE.split(), "m") | dict.fromkeys(_FEMALE.split(), "f")
