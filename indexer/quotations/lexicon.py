"""The words of Dutch and English by which a text says who speaks."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text between white space."""
    return frozenset(text.split())


_DUTCH_VERBS = """
zegt zei stelt stelde vertelt vertelde vindt vond meent meende denkt benadrukt benadrukte verklaart
verklaarde meldt meldde schrijft schreef reageert reageerde concludeert concludeerde antwoordt
antwoordde vraagt vroeg roept riep lacht lachte verzucht verzuchtte bekent bekende erkent erkende
waarschuwt waarschuwde licht lichtte legt legde voegt voegde geeft gaf merkt merkte vat vatte vult
vulde vervolgt vervolgde besluit besloot adviseert adviseerde betoogt betoogde beaamt beaamde
bevestigt bevestigde beweert beweerde constateert constateerde duidt duidde herinnert herinnerde
blikt blikte voorspelt voorspelde grapt grapte oppert opperde observeert onderstreept onderstreepte
ontkent ontkende oordeelt oordeelde weet wist laat liet zucht zuchtte glimlacht klaagt klaagde
grijnst knikt relativeert nuanceert nuanceerde tweette twittert preciseert fluistert mailt appt
verwoordt verwoordde formuleert formuleerde
resumeert schreeuwt schreeuwde mompelt moppert pareert repliceert mijmert verduidelijkt schampert
jubelt vreest hoopt gelooft begint begon noemt noemde
"""
_ENGLISH_VERBS = """
says said adds added explains explained tells told notes noted argues argued writes wrote recalls
recalled admits admitted asks asked replies replied concludes concluded claims claimed insists
insisted warns warned observes observed remarks remarked comments commented continues continued
states stated suggests suggested believes believed thinks thought points pointed sums summed jokes
joked laughs laughed agrees agreed responds responded answers answered stresses stressed emphasises
emphasised emphasizes emphasized predicts predicted declares declared announces announced confirms
confirmed acknowledges acknowledged puts put complains complained sighs sighed quips quipped
maintains maintained counters countered reflects reflected remembers remembered tweeted concedes
conceded contends contended reasons reasoned cautions cautioned urges urged
shouts shouted cries cried whispers whispered mutters muttered snaps snapped exclaims
exclaimed wonders wondered grumbles grumbled recounts recounted begins began calls called
"""
DUTCH_VERBS = word_set(_DUTCH_VERBS)
VERBS = DUTCH_VERBS | word_set(_ENGLISH_VERBS)
"""Verbs of saying, third person singular."""
SAID_BY_SEVERAL = word_set(
    """zeggen zeiden stellen vertellen vertelden vinden vonden schrijven schreven vragen vroegen
    roepen riepen klinkt klonk luidt say tell told ask reply write claim argue warn complain shout
    explain"""
)
"""Forms that have no single speaker."""
TELLS_NOTHING = word_set(
    "weet wist laat liet laughs laughed lacht lachte begint begon begins began puts put"
)
"""Verbs that are of saying only beside a quotation."""
NEEDS_PARTICLE = {
    "licht": "toe", "lichtte": "toe", "legt": "uit", "legde": "uit", "voegt": "toe|eraan",
    "voegde": "toe|eraan", "geeft": "toe|aan", "gaf": "toe|aan", "merkt": "op", "merkte": "op",
    "vat": "samen", "vatte": "samen", "vult": "aan", "vulde": "aan", "blikt": "terug",
    "blikte": "terug", "laat": "weten|optekenen", "liet": "weten|optekenen", "points": "out",
    "pointed": "out", "sums": "up", "summed": "up", "puts": "it", "put": "it", "herinnert": "zich",
    "herinnerde": "zich",
}  # fmt: skip
"""Verbs that say something only with one of these words behind them."""
REACTIONS = word_set(
    """
    lacht lachte knikt knikte aarzelt aarzelde zucht zuchtte glimlacht glimlachte grijnst grijnsde
    protesteert protesteerde beaamt nuanceert relativeert laughs laughed nods nodded shrugs shrugged
    smiles smiled sighs sighed grins grinned hesitates hesitated disagrees disagreed agrees agreed
    protests protested objects objected"""
)
"""What people do before they speak."""
OPINION = (
    r"volgens|aldus|according to|in the (?:words|view|opinion|eyes) of|in de (?:woorden|ogen) van|"
    r"naar (?:de mening|het oordeel|het idee|de overtuiging) van|zoals|in the opinion of"
)
"""What stands before the name of one whose opinion is given."""
NO_VERB_NEEDED = r"aldus|volgens|according to|in the words of|in de woorden van"

PRONOUNS = {"hij": "m", "he": "m", "zij": "f", "ze": "f", "she": "f"}
NEGATIONS = word_set(
    "never nooit niet geen nobody niemand not didn't doesn't hasn't denied denies deny"
)

ROLES = word_set(
    """
directeur directrice manager hoofd leider leidster chef oprichter medeoprichter eigenaar eigenares
baas woordvoerder woordvoerster hoogleraar professor onderzoeker onderzoekster adviseur consultant
partner voorzitter bestuurder bestuurslid lid functionaris analist econoom econome docent docente
auteur schrijver schrijfster ontwerper ontwerpster ontwikkelaar ingenieur medewerker medewerkster
verkoper verkoopster coördinator specialist strateeg marketeer journalist journaliste redacteur
topman topvrouw president minister wethouder burgemeester bezorger winkelier ondernemer
onderneemster wielrenner renner sprinter trainer coach jurist advocaat arts huisarts genoot
collega deskundige expert lector eigenaar verpleegkundige psycholoog socioloog historicus filosoof
planner inkoper secretaris penningmeester commissaris gedeputeerde staatssecretaris kapper bakker
chauffeur boer boerin student studente
director head chief officer lead leader founder cofounder co-founder owner boss spokesman
spokeswoman spokesperson researcher adviser advisor chair chairman chairwoman chairperson
vice-president member analyst economist lecturer author writer designer developer engineer employee
seller salesman coordinator strategist marketer editor mayor secretary teacher nurse doctor lawyer
vp svp evp ceo cmo cfo cto coo cio cdo cco chro scientist psychologist sociologist historian
philosopher buyer planner treasurer commissioner novelist executive commander captain pilot
colleague student inspector detective superintendent constable sergeant general colonel major
lieutenant admiral judge justice senator congressman congresswoman representative governor premier
chancellor bishop archbishop reverend sheriff prosecutor ambassador councillor striker midfielder
defender goalkeeper inspecteur rechercheur rechter generaal kolonel gouverneur bondskanselier
bisschop officier aanvoerder aanvaller verdediger doelman keeper senaatsleider kardinaal cardinal
oloog ologe ologist diplomaat diplomat ambassadeur stilist stylist kandidaat candidate kunstenaar
artist zanger zangeres singer acteur actrice actor actress regisseur presentator chirurg surgeon
piloot agent activist activiste lobbyist campaigner resident voter organiser organizer bewoner
bewoonster
baker farmer driver principal curator producer architect technologist auditor
"""
)
"""What people are; a Dutch word that ends in one of these is one too (``marketingdirecteur``)."""
NATIONALITIES = word_set(
    """
    amerikaan amerikaanse brit britse nederlander nederlandse belg belgische duitser duitse
    fransman française vlaming canadees canadese australiër zweed zweedse deen deense noor ier schot
    italiaan italiaanse spanjaard zwitser amsterdammer rotterdammer american briton englishman
    dutchman dutchwoman belgian german frenchman swede dane canadian australian italian spaniard
    swiss irishman scot"""
)
"""Words for a person that tell nothing of his trade: they point at whoever was named last."""
RELATIONS = word_set(
    """
    wife husband son daughter brother sister mother father friend boss colleague successor
    predecessor assistant widow neighbour neighbor partner cousin aunt uncle vrouw man
    echtgenoot echtgenote zoon dochter broer zus zuster moeder vader vriend vriendin baas
    collega opvolger opvolgster voorganger assistent assistente weduwe buurman buurvrouw neef
    nicht oom tante team fans fan lawyer advocaat"""
)
"""What people are to others: by ``Bakkers vrouw`` nobody of that name is meant."""
REPORTED = SAID_BY_SEVERAL | word_set(
    """
    gezegd geschreven verteld gevraagd geroepen geantwoord beweerd uitgelegd zeggen schrijven
    vertellen vragen roepen say tell write ask shout written saying telling"""
)
"""Forms of verbs of saying that may end a clause of somebody else, as in ``had gezegd``."""
SPEECH_NOUNS = (
    r"vuistregel|stelregel|motto|advies|boodschap|antwoord|conclusie|uitleg|verklaring|oordeel|"
    r"samenvatting|reactie|tip|les|verzuchting|credo|devies|commentaar|raad|waarschuwing|"
    r"rule of thumb|rule|advice|message|answer|conclusion|explanation|verdict|summary|response|"
    r"reaction|reply|warning|comment|lesson|tip|maxim"
)
PARTICLES = word_set(
    "van de der den ter ten te het von zu el al bin ibn da di du del della la le dos y 't ’t 's ’s"
)
PREPOSITIONS = word_set(
    """
    van bij tegen over in aan op uit met voor door namens tijdens na naar onder tussen sinds
    of at from to with for by on during after under between about against into via per
    omdat terwijl toen als wanneer because while when since as dat that die who which wie
    boven rond langs zonder"""
)
HONORIFICS = word_set(
    """
    dr dr. drs drs. prof prof. ir ir. mr mr. mrs mrs. ms ms. mw mw. dhr dhr. mevrouw meneer
    heer sir dame lord lady ing ing."""
)
ORGANISATION = word_set(
    """
    business school university universiteit hogeschool group groep institute instituut study
    marketing review bank media digital research insights bv nv inc ltd llc foundation stichting
    association company global international council raad times post journal news online network
    agency college museum hotel studio lab labs center centre centrum tour cup street straat
    report survey index award awards prijs academy academie"""
)
"""A name with one of these words is no person's."""
NO_PERSON = ORGANISATION | word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag januari februari maart juni juli augustus oktober
    night live show house white party court city united states north south east west new island
    county park festival league club fc church republic kingdom union parliament senate congress
    commission department ministry office police agency service services airport station hospital
    state road avenue bridge lake river mount bay sea ocean valley red cross games championship open
    trophy prize premier world national royal federal central democratic
    huis partij rechtbank stad verenigde staten noord zuid oost nieuw eiland provincie politie
    ministerie kamer senaat kerk republiek koninkrijk unie witte
    """
)
"""A name with one of these words is hardly a person's whom nothing else tells of."""
TITLE_WORDS = (
    r"boek|book|film|movie|rapport|report|studie|study|survey|onderzoek|artikel|article|titel|"
    r"title|titled|entitled|getiteld|genaamd|called|heet|heette|named|song|lied|album|roman|novel|"
    r"essay|podcast|serie|series|evenement|event|conference|congres|campagne|campaign|slogan|"
    r"paper|column|blog|hoofdstuk|chapter|paragraaf|section|serie|programma|show|magazine"
)


def is_role(word: str) -> bool:
    """Tell whether a word says what somebody is."""
    plain = word.lower().rstrip(".")
    last = plain.rpartition("-")[2]
    return last in ROLES or any(plain.endswith(role) for role in ROLES if len(role) > 4)
