"""Quotations and speakers in Dutch text, as newspapers, blogs and reports write them."""

import pytest

from tests.quotations.told import evidence, roles, told

SNIPPETS: list[tuple[str, list[tuple[str, str | None]]]] = [
    # the name behind the quotation
    ("“Wij bakken elke ochtend vers”, zegt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("„Wij bakken elke ochtend vers”, zei Mieke Zandstra gisteren.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("„Wij bakken elke ochtend vers“, aldus Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("‘Wij bakken elke ochtend vers’, stelt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("\"Wij bakken elke ochtend vers\", benadrukt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("'Wij bakken elke ochtend vers', vertelt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("«Wij bakken elke ochtend vers», zegt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("”Wij bakken elke ochtend vers”, zegt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    (",,Wij bakken elke ochtend vers’’, zegt Mieke Zandstra.",
     [("Wij bakken elke ochtend vers", "Mieke Zandstra")]),
    ("“Nee”, zegt Mieke Zandstra.", [("Nee", "Mieke Zandstra")]),
    ("“Waarom zou je wachten?” vraagt Mieke Zandstra zich af.",
     [("Waarom zou je wachten?", "Mieke Zandstra")]),
    ("“Dat kan beter!”, roept Jan de Wit. “Veel beter.”",
     [("Dat kan beter!", "Jan de Wit"), ("Veel beter.", "Jan de Wit")]),
    ("“Dat leggen we graag uit”, licht Sanne Postma toe.",
     [("Dat leggen we graag uit", "Sanne Postma")]),
    ("“En het kostte niets”, voegt Sanne Postma eraan toe.",
     [("En het kostte niets", "Sanne Postma")]),
    ("“Zo werkt dat”, legt directeur Sanne Postma uit.", [("Zo werkt dat", "Sanne Postma")]),
    ("“Zo werkt dat”, volgens Sanne Postma.", [("Zo werkt dat", "Sanne Postma")]),
    ("“Zo werkt dat”, zo stelt Sanne Postma.", [("Zo werkt dat", "Sanne Postma")]),
    ("“Het is druk”, zegt ook Kees van den Berg.", [("Het is druk", "Kees van den Berg")]),
    ("“Het is druk”, zegt mevrouw Van den Berg.", [("Het is druk", "Van den Berg")]),
    ("“Het is druk”, zegt prof. dr. Hilde Maas.", [("Het is druk", "Hilde Maas")]),
    ("“Het is druk”, zegt J.P. Balder.", [("Het is druk", "J.P. Balder")]),
    ("“Het is druk”, aldus CEO Hilde Maas van Lantaarn.", [("Het is druk", "Hilde Maas")]),
    ("“Het is druk”, aldus Lantaarn-topvrouw Hilde Maas.", [("Het is druk", "Hilde Maas")]),
    ("“Het is druk”, aldus de marketingdirecteur van Lantaarn.",
     [("Het is druk", "de marketingdirecteur van Lantaarn")]),
    # the name before it
    ("Hilde Maas zegt: “Het is druk.”", [("Het is druk.", "Hilde Maas")]),
    ("Volgens Hilde Maas is het simpel: “Wie niet belt, verkoopt niet.”",
     [("Wie niet belt, verkoopt niet.", "Hilde Maas")]),
    ("Hilde Maas, directeur van Lantaarn, vertelt: “Het is druk.”",
     [("Het is druk.", "Hilde Maas")]),
    ("Hilde Maas van Lantaarn merkt op: “Het is druk.”", [("Het is druk.", "Hilde Maas")]),
    ("In een interview zei Hilde Maas vorige week: “Het is druk.”",
     [("Het is druk.", "Hilde Maas")]),
    ("Tegen Peter Vos zei Hilde Maas: “Het is druk.”", [("Het is druk.", "Hilde Maas")]),
    ("Hilde Maas: “Het is druk.”", [("Het is druk.", "Hilde Maas")]),
    ("Hilde Maas (Lantaarn): ‘Het is druk.’", [("Het is druk.", "Hilde Maas")]),
    ("Het advies van de zaak is kort. Hilde Maas heeft een vuistregel: “Bel eerst zelf.”",
     [("Bel eerst zelf.", "Hilde Maas")]),
    # interrupted, going on, by pronoun
    ("“Als de klant belt,” zegt Tim Oord, “dan nemen we op.”",
     [("Als de klant belt,", "Tim Oord"), ("dan nemen we op.", "Tim Oord")]),
    ("“Het begon klein”, vertelt Tim Oord, oprichter van Lantaarn, “en dat bleef zo.”",
     [("Het begon klein", "Tim Oord"), ("en dat bleef zo.", "Tim Oord")]),
    ("“Het begon klein”, zegt Tim Oord. “Nu zijn we met twaalf.” Hij lacht. "
     "“Dertien, met de hond.”",
     [("Het begon klein", "Tim Oord"), ("Nu zijn we met twaalf.", "Tim Oord"),
      ("Dertien, met de hond.", "Tim Oord")]),
    ("Tim Oord begon in een schuur. “Het regende binnen”, zegt hij.",
     [("Het regende binnen", "Tim Oord")]),
    ("Tim Oord begon in een schuur. Hij zegt: “Het regende binnen.”",
     [("Het regende binnen.", "Tim Oord")]),
    ("Tim Oord begon. Later kwam Anna Visser erbij.\n\n“Ik wist van niets”, zegt Visser.",
     [("Ik wist van niets", "Anna Visser")]),
    ("Tim Oord opent de deur voor Anna Visser. “Kom binnen”, zegt hij.",
     [("Kom binnen", None)]),
    ("“Ik tel niet”, zegt Tim Oord. “Ik weeg”, zegt Anna Visser.",
     [("Ik tel niet", "Tim Oord"), ("Ik weeg", "Anna Visser")]),
    ("Tim Oord zei: “Ik tel niet.” Anna Visser voegde toe: “Ik weeg.”",
     [("Ik tel niet.", "Tim Oord"), ("Ik weeg.", "Anna Visser")]),
    # nobody, rather than somebody wrong
    ("Een klant vertelde Tim Oord: “Dat was een fout.”", [("Dat was een fout.", None)]),
    ("Een dag later zei Tim Oord: “Dat was een fout.”", [("Dat was een fout.", "Tim Oord")]),
    ("“Dat was een fout”, zegt de directeur van Lantaarn, Tim Oord.",
     [("Dat was een fout", "Tim Oord")]),
    ("“Dat was een fout”, zegt de directeur.", [("Dat was een fout", None)]),
    ("“Dat was een fout”, zegt een klant tegen Tim Oord.", [("Dat was een fout", None)]),
    ("“Dat was een fout”, klinkt het in de zaal.", [("Dat was een fout", None)]),
    ("Tim Oord heeft nooit gezegd: “Dat was een fout.”", [("Dat was een fout.", None)]),
    ("“Dat was een fout.” Tim Oord zegt dat hij nu anders werkt.",
     [("Dat was een fout.", None)]),
    ("Tim Oord zat erbij. De zaal joelde. “Dat was een grote fout.”",
     [("Dat was een grote fout.", None)]),
    ("“Dat was een fout”, zeggen ze bij Lantaarn.", [("Dat was een fout", None)]),
    # no quotations
    ("In zijn boek ‘Hoe merken groeien’ stelt Sharp dat bereik telt.", []),
    ("Het rapport “State of Retail 2019“ telt vijftig bladzijden.", []),
    ("De auteur van 'Sterke Winkels Winnen', genomineerd voor een prijs, zegt dat het klopt.", []),
    ("Wij noemen dat ‘de lange staart’, zegt Tim Oord.", []),
    ("Zet de knop op ‘uit’ en zeg ‘ja’ tegen rust.", []),
    ("Zo'n winkel heeft foto's, video's en 's avonds vaak 't licht aan in de jaren '80.", []),
    ("Dat is ‘handig’, zeggen ze. Tim Oord vindt ‘handig’ geen argument.", []),
    ("De slogan ‘Altijd de laagste prijs’ hing boven de deur.", []),
]  # fmt: skip


MORE: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Volgens hoogleraar Marijke Dons van de Universiteit Utrecht is er weinig veranderd. “We meten nog steeds wat makkelijk te meten is.”",
        [("We meten nog steeds wat makkelijk te meten is.", "Marijke Dons")],
    ),
    (
        "“We meten nog steeds wat makkelijk is”, zegt Marijke Dons, hoogleraar marketing aan de Universiteit Utrecht. Haar collega Pieter Smit is het daar niet mee eens. “Er verandert juist veel”, zegt hij.",
        [
            ("We meten nog steeds wat makkelijk is", "Marijke Dons"),
            ("Er verandert juist veel", "Pieter Smit"),
        ],
    ),
    ("De Jong lacht. “Dat vraagt iedereen”, zegt ze.", [("Dat vraagt iedereen", None)]),
    (
        "Karin de Jong, al tien jaar merkmanager bij Zuivelhuis, herkent dat. ‘Onze klanten willen geen app, ze willen melk’, zegt ze.",
        [("Onze klanten willen geen app, ze willen melk", "Karin de Jong")],
    ),
    (
        "‘Onze klanten willen geen app’, zegt Karin de Jong (41), merkmanager bij Zuivelhuis. ‘Ze willen melk.’",
        [("Onze klanten willen geen app", "Karin de Jong"), ("Ze willen melk.", "Karin de Jong")],
    ),
    (
        "Wat is je grootste fout geweest? ‘Dat ik niet luisterde’, antwoordt De Jong zonder aarzelen.",
        [("Dat ik niet luisterde", "De Jong")],
    ),
    (
        "“De markt is volwassen”, concludeert het onderzoeksbureau. “Groei moet ergens anders vandaan komen.”",
        [("De markt is volwassen", None), ("Groei moet ergens anders vandaan komen.", None)],
    ),
    (
        "Topvrouw Ingrid Maas van Zuivelhuis noemt de overname ‘een logische stap in onze groei naar Europa’.",
        [("een logische stap in onze groei naar Europa", "Ingrid Maas")],
    ),
    ("Dat vindt Ingrid Maas ‘klinkklare onzin’.", [("klinkklare onzin", "Ingrid Maas")]),
    ("Ingrid Maas spreekt van een “historisch moment”.", []),
    (
        "“Wij zijn geen bank,” aldus een woordvoerder van Zuivelhuis, “wij zijn een zuivelbedrijf.”",
        [
            ("Wij zijn geen bank,", "een woordvoerder van Zuivelhuis"),
            ("wij zijn een zuivelbedrijf.", "een woordvoerder van Zuivelhuis"),
        ],
    ),
    ("“Wij zijn geen bank”, laat een woordvoerder weten.", [("Wij zijn geen bank", None)]),
    (
        "“Dit is geen toeval”, schrijft Ingrid Maas in haar boek ‘De melkkar’.",
        [("Dit is geen toeval", "Ingrid Maas")],
    ),
    (
        "In ‘De melkkar’ schrijft Ingrid Maas: “Dit is geen toeval.”",
        [("Dit is geen toeval.", "Ingrid Maas")],
    ),
    (
        "‘Wie niet waagt, die niet wint’, luidt het spreekwoord.",
        [("Wie niet waagt, die niet wint", None)],
    ),
    (
        "Ingrid Maas en Bas Kok zijn het eens: “De tijd van gratis is voorbij.”",
        [("De tijd van gratis is voorbij.", None)],
    ),
    (
        "Op de vraag of hij spijt heeft, zegt Bas Kok: “Nee, nooit gehad.”",
        [("Nee, nooit gehad.", "Bas Kok")],
    ),
    (
        "Bas Kok schudt zijn hoofd. “Nee.” Dan, na een stilte: “Nou ja, één keer.”",
        [("Nou ja, één keer.", None)],
    ),
    (
        "“Ik ben er niet trots op”, geeft Kok toe, “maar ik zou het weer doen”, voegt hij eraan toe.",
        [("Ik ben er niet trots op", "Kok"), ("maar ik zou het weer doen", "Kok")],
    ),
    (
        "Kok, die zelf nooit in een winkel werkte: “Daar leer je het vak.”",
        [("Daar leer je het vak.", None)],
    ),
    (
        "Het motto van Kok: “Eerst luisteren, dan praten.”",
        [("Eerst luisteren, dan praten.", "Kok")],
    ),
    ("Zijn motto: “Eerst luisteren, dan praten.”", [("Eerst luisteren, dan praten.", None)]),
    (
        "De klant zei tegen Kok: “Ik kom hier nooit meer.” Kok antwoordde: “Dat spijt me.”",
        [("Ik kom hier nooit meer.", None), ("Dat spijt me.", "Kok")],
    ),
    (
        "“Ik kom hier nooit meer”, zei de klant. Kok zweeg. “En ik wil mijn geld terug.”",
        [("Ik kom hier nooit meer", None), ("En ik wil mijn geld terug.", None)],
    ),
    (
        "Uit het rapport: “De helft van de bedrijven heeft geen plan.” Dat is veel, vindt Kok.",
        [("De helft van de bedrijven heeft geen plan.", None)],
    ),
    (
        "De advertentie beloofde ‘binnen 24 uur in huis’. Kok: ‘Dat haalden we nooit.’",
        [("Dat haalden we nooit.", "Kok")],
    ),
    ("Kok zegt dat ‘de klant centraal’ een holle frase is.", []),
    (
        "Kok gebruikt woorden als ‘beleving’, ‘journey’ en ‘touchpoint’, maar “liever niet te vaak”, zegt hij.",
        [],
    ),
    (
        "„We hadden nul budget”, blikt oprichter Lotte Visch terug. „Dus deden we alles zelf.”",
        [("We hadden nul budget", "Lotte Visch"), ("Dus deden we alles zelf.", "Lotte Visch")],
    ),
    (
        '"We hadden nul budget", zegt Lotte Visch. "Dus deden we alles zelf." Haar vader Henk knikt. "Alles."',
        [
            ("We hadden nul budget", "Lotte Visch"),
            ("Dus deden we alles zelf.", "Lotte Visch"),
            ("Alles.", "Henk"),
        ],
    ),
    (
        "Henk Visch helpt Lotte in de winkel. “Ze werkt te hard”, zegt hij. “Dat heeft ze van mij.”",
        [("Ze werkt te hard", "Henk Visch"), ("Dat heeft ze van mij.", "Henk Visch")],
    ),
    (
        "‘Het gaat niet om data,’ zegt zij. ‘Het gaat om mensen.’",
        [("Het gaat niet om data,", None), ("Het gaat om mensen.", None)],
    ),
    (
        "Lotte Visch: “Ik begon in 2012.” Henk Visch: “Ik in 1980.”",
        [("Ik begon in 2012.", "Lotte Visch"), ("Ik in 1980.", "Henk Visch")],
    ),
    ("“Lotte, kom eens”, roept Henk Visch vanuit de kelder.", [("Lotte, kom eens", "Henk Visch")]),
    (
        "“Vroeger”, zegt ze, “was alles van hout.” Zo begint Lotte Visch haar verhaal.",
        [("Vroeger", None), ("was alles van hout.", None)],
    ),
    (
        "Is dat erg? “Welnee”, vindt Lotte. “Je went eraan.”",
        [("Welnee", "Lotte"), ("Je went eraan.", "Lotte")],
    ),
    (
        "Sofie Brand verwoordt het zo: “Minder is meer plezier.”",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "Sofie Brand vat het samen: “Minder is meer plezier.”",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "Sofie Brand legt uit: “Minder is meer plezier.”",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "Sofie Brand vult aan: “Minder is meer plezier.”",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    ("Aldus Sofie Brand: “Minder is meer plezier.”", [("Minder is meer plezier.", "Sofie Brand")]),
    (
        "Zoals Sofie Brand het zegt: “Minder is meer plezier.”",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier”, aldus Sofie Brand in NRC.",
        [("Minder is meer plezier", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier”, stelde Sofie Brand in 2019 vast.",
        [("Minder is meer plezier", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier”, zegt directeur-eigenaar Sofie Brand.",
        [("Minder is meer plezier", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier”, zegt de 42-jarige Sofie Brand.",
        [("Minder is meer plezier", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier”, zegt algemeen directeur Sofie Brand van Moor.",
        [("Minder is meer plezier", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier”, zei toenmalig topvrouw Sofie Brand.",
        [("Minder is meer plezier", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier.” – Sofie Brand, directeur Moor",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "“Minder is meer plezier.” Dat zegt Sofie Brand, directeur van Moor.",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "Sofie Brand stelt dat “minder uiteindelijk veel meer plezier oplevert dan meer”.",
        [("minder uiteindelijk veel meer plezier oplevert dan meer", "Sofie Brand")],
    ),
    (
        "‘Minder is meer’, zegt Brand. ‘En meer,’ voegt ze toe, ‘is minder.’ Sofie Brand leidt Moor.",
        [
            ("Minder is meer", "Sofie Brand"),
            ("En meer,", "Sofie Brand"),
            ("is minder.", "Sofie Brand"),
        ],
    ),
    ("Sofie Brand vroeg zich hardop af: “Is minder meer?”", [("Is minder meer?", "Sofie Brand")]),
    (
        "“Minder is meer plezier,” zei Brand, “maar”, voegde ze eraan toe, “niet altijd.” Sofie Brand weet het.",
        [
            ("Minder is meer plezier,", "Sofie Brand"),
            ("maar", "Sofie Brand"),
            ("niet altijd.", "Sofie Brand"),
        ],
    ),
    (
        "Op haar LinkedIn schrijft Sofie Brand: ‘Minder is meer plezier.’",
        [("Minder is meer plezier.", "Sofie Brand")],
    ),
    (
        "Hoewel Lantaarn sloot, bleef de bakker. Ze zei: “Wij houden van donker.”",
        [("Wij houden van donker.", None)],
    ),
    (
        "Bakkers, overigens, voegde ze toe: “Wij houden van donker.”",
        [("Wij houden van donker.", None)],
    ),
    (
        "Van de raad kreeg Ada Bos een brief. Hij zei: “Wij houden van donker.”",
        [("Wij houden van donker.", None)],
    ),
    ("Man: “Is dit brood?”", [("Is dit brood?", None)]),
    (
        "Een bakker van Lantaarn zei: “Wij houden van donker.”",
        [("Wij houden van donker.", "Een bakker van Lantaarn")],
    ),
]
"""Stretches of columns, interviews and news, with what makes them hard."""


@pytest.mark.parametrize(("text", "expected"), [*SNIPPETS, *MORE])
def test_who_says_what(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text, "nl") == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Ja”, zegt Mieke Zandstra, directeur van bakkerij De Korst.",
         "directeur van bakkerij De Korst"),
        ("“Ja”, zegt productmanager Mieke Zandstra.", "productmanager"),
        ("“Ja”, aldus CEO Mieke Zandstra.", "CEO"),
        ("Marketingdirecteur Mieke Zandstra zegt: “Ja, dat kan.”", "Marketingdirecteur"),
        ("Mieke Zandstra, hoofd inkoop, zegt: “Ja, dat kan.”", "hoofd inkoop"),
        ("“Ja”, zegt Mieke Zandstra, terwijl ze lacht.", None),
        ("“Ja”, zegt Mieke Zandstra, die er al jaren werkt.", None),
        ("“Ja”, zegt Mieke Zandstra.", None),
    ],
)  # fmt: skip
def test_a_role_is_what_stands_beside_the_name(text: str, role: str | None) -> None:
    assert roles(text, "nl") == [role]


def test_evidence_holds_name_or_pronoun_with_its_verb() -> None:
    text = (
        "Mieke Zandstra bakt. “Elke dag”, geeft ze toe. “Ook zondag.” "
        "Volgens Zandstra geldt: “Vers is vers.”"
    )
    assert evidence(text, "nl") == ["geeft ze toe", "geeft ze toe", "Volgens Zandstra"]


def test_a_surname_becomes_the_fullest_name_that_the_article_gives() -> None:
    text = "“Ja”, zegt Zandstra.\n\nMieke Zandstra bakt sinds 2003.\n\n“Nee”, zegt Mieke."
    assert told(text, "nl") == [("Ja", "Mieke Zandstra"), ("Nee", "Mieke Zandstra")]


def test_a_surname_that_two_people_bear_names_nobody() -> None:
    text = "Mieke Zandstra en Piet Zandstra bakken. “Ja”, zegt Zandstra."
    assert told(text, "nl") == [("Ja", None)]


def test_the_one_called_by_where_he_is_from_is_who_was_named_last() -> None:
    text = "Mary Lamb opende de winkel.\n\n“Het was een gok”, zegt de Amerikaanse."
    assert told(text, "nl") == [("Het was een gok", None)]  # she says nothing elsewhere
    text = "“Ja”, zegt Mary Lamb.\n\n“Het was een gok”, zegt de vrolijke Amerikaanse."
    assert told(text, "nl") == [("Ja", "Mary Lamb"), ("Het was een gok", "Mary Lamb")]
