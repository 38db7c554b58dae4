"""Whole sources: three full pages as saved, texts, Markdown, and what the manager says."""

from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from indexer import articles, listing
from indexer.errors import SourceRefused
from indexer.importing import cleaning, sources
from indexer.importing.drafts import Draft, Wishes
from indexer.importing.lines import Removed, Unsure
from indexer.importing.sources import Source
from indexer.records import Author, BlockKind, Language, Metadata
from tests.importing.sources import NL, page, source

SAVED = Path(__file__).parents[1] / "saved"
CORPUS = Path(__file__).parents[2] / "corpus"
KEPT = {
    "nl": [
        "Op dinsdag staat het plein in Veldwijk vol, terwijl de zaterdag altijd de drukste dag "
        "was. De kooplieden hebben daar hard voor gewerkt.",
        "Wie in februari langs de kramen liep, zag vooral lege plekken. Van de veertig plaatsen "
        "waren er op een doordeweekse dag nog geen twaalf bezet, en de viskraam dacht over "
        "stoppen. De marktmeester hield een jaar lang bij wie er kwam en waarom.",
        "Dat leverde een verrassing op.",
        "## Vragen in plaats van folderen",
        "De kooplieden lieten de folders liggen en stelden elke klant één vraag: „Wanneer had u "
        "hier eigenlijk willen zijn?” Bijna de helft noemde een moment waarop er geen markt was. "
        "„Wij dachten dat mensen geen tijd hadden”, zegt kaasverkoper Rutger Blom, „maar ze "
        "hadden alleen een andere tijd.”",
        "> “Ask people when they would like to come, and then be there. Everything else is "
        "decoration.”",
        "Die zin van de Ierse marktonderzoeker Moira Kells hangt nu in de kantine van de "
        "marktmeester.",
        "## Drie kleine ingrepen",
        "- De markt duurt op dinsdag tot zeven uur.",
        "- Bestellen kan tot twaalf uur via één nummer.",
        "- Wie komt ophalen, hoeft niet te wachten.",
        "De cijfers van het eerste half jaar staan hieronder, geteld bij de ingang aan de "
        "Brinkstraat.",
        "Dag | Bezoekers voor | Bezoekers na",
        "Dinsdag | 310 | 840",
        "Zaterdag | 1.200 | 1.150",
        "Het plein op een dinsdag in juni. Foto: Bas Terwel",
        "De zaterdag leverde dus nauwelijks in. Is daarmee alles opgelost? Nee: de bloemenkraam "
        "zag op dinsdag weinig terug van de drukte, en overweegt een andere plek.",
        "Volgens Blom is dat geen ramp. Elke kraam heeft zijn eigen uur, zegt hij, en je moet "
        "het alleen willen weten.",
    ],
    "en": [
        "Harlow & Pike sells hinges, paint and advice. Until last spring it also sold points. "
        "Every pound spent at the till earned one, and four hundred of them bought a mug.",
        "In April the points went. The mugs were given to a school.",
        "### What the numbers said",
        "The chain had 61,000 cards in circulation, of which about 9,000 were used in any month. "
        "“We were paying people for doing what they had come to do anyway,” says Delia Marsh, "
        "who runs the eleven shops. The scheme cost more than the apprentices did.",
        "Marsh’s team asked three questions:",
        "- Would this customer have come without the card?",
        "- Does the card tell us something we did not know?",
        "- Who would miss it?",
        "The answers were yes, no, and nobody under sixty.",
        "“Nobody under sixty would have missed it.”",
        "### What came instead",
        "Each shop now has a repair bench. On Thursdays a retired joiner sits behind it and "
        "mends what people bring. He is paid from the budget of the old scheme (AT&T would call "
        "it a rounding error). Sales of hinges rose by a fifth; sales of mugs, *predictably*, "
        "fell to zero.",
        "It is not a lesson for everyone. An airline without miles would lose its best customers "
        "within a year, and Marsh knows it. But a shop that can be walked to has something "
        "better than points.",
        "It has a door.",
        "Tamsin Wray writes about small retailers.",
    ],
    "zh": [
        "城南有一家开了三十年的茶馆。门口没有二维码，柜台上没有取餐的架子，老板也从不接平台的电话。",
        "很多人以为他不懂生意。其实他算得比谁都清楚：一壶茶卖四十元，其中三十元卖的是椅子。",
        "茶可以送走，椅子送不走。",
        "### 客人买的是什么",
        "老板把三个月的账摊开给我看。下午两点到五点的客人，平均坐一百一十分钟，续水四次，聊的多半是"
        "家里的事情。“他们不是口渴才来的，”他说，“口渴的人在路上就买水了。”",
        "他的女儿在一家咨询公司做客户体验（Customer Experience），去年替他做过一次问卷。一百二十位"
        "客人里，只有七位希望茶馆送外卖，而这七位每个月来不到一次。",
        "### 不做也是一种选择",
        "平台的业务员来过五次，每次都说同行已经上线了。老板的回答没有变过：同行卖的是茶，我卖的是下午。",
        "今年春天，他把外卖架的预算换成了六把靠窗的椅子。到了六月，下午的座位第一次要等。",
        "当然，这个办法不适合所有的店。做早点的不能等人坐下，做便当的更不能。关键在于先弄明白客人付钱的"
        "那一刻，买到的究竟是什么。",
    ],
}
TOLD = {
    "nl": Metadata(
        title="Waarom de markt op dinsdag vol staat",
        authors=(Author("Fenna Oosterling"),),
        publisher="Het Kraamblad",
        published=date(2025, 3, 11),
        url="https://kraamblad.example/dinsdagmarkt",
        tags=("markt", "retail", "Veldwijk"),
    ),
    "en": Metadata(
        title="The shop that closed its loyalty scheme",
        authors=(Author("Tamsin Wray"),),
        publisher="Till & Counter",
        published=date(2024, 9, 4),
        url="https://tillandcounter.example/loyalty-closed",
        description="What happened when a hardware chain stopped counting points.",
    ),
    "zh": Metadata(
        title="茶馆为什么不做外卖",
        authors=(Author("林可舟"),),
        publisher="巷口商业观察",
        published=date(2025, 5, 20),
        tags=("茶馆", "外卖"),
    ),
}


def cleaned(content: str, wishes: Wishes | None = None) -> Draft:
    return cleaning.draft(source(content), wishes or Wishes())


def shown(draft: Draft) -> list[str]:
    before = {BlockKind.QUOTATION: "> "}
    return [
        "#" * line.level + " " * bool(line.level) + before.get(line.kind, line.marker) + line.text
        for line in draft.lines
    ]


@pytest.mark.parametrize("name", ["nl", "en", "zh"])
def test_of_a_whole_page_the_article_is_left_and_nothing_else(name: str) -> None:
    draft = cleaning.draft(sources.read(str(SAVED / f"{name}.html")), Wishes())
    assert shown(draft) == KEPT[name]
    assert draft.metadata == TOLD[name]
    assert draft.lang.tongue == name


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_clean_articles_lose_nothing(form: Literal["markdown", "text"]) -> None:
    for file in listing.article_files(CORPUS):
        content = articles.read_bytes(CORPUS, file)
        article = articles.read_article(file, content).article
        given = content if form == "markdown" else article.text.encode()
        draft = cleaning.draft(Source(file.path, form, given), Wishes())
        assert [one for one in draft.removed if one.kind != "title"] == []
        assert draft.lang is article.lang


def test_what_was_taken_from_a_page_is_told_in_order() -> None:
    draft = cleaning.draft(sources.read(str(SAVED / "en.html")), Wishes())
    assert [(one.line, one.kind) for one in draft.removed] == [
        (9, "navigation"), (10, "navigation"), (13, "title"), (14, "byline"), (15, "sharing"),
        (19, "advertisement"), (31, "read on"), (36, "newsletter"), (39, "read on"),
        (39, "read on"), (40, "comments"), (40, "comments"), (40, "comments"), (42, "sidebar"),
        (42, "sidebar"), (42, "sidebar"), (44, "footer"), (45, "cookies"),
    ]  # fmt: skip
    assert [one.line for one in draft.unsure] == [30, 37]


def test_a_text_as_saved_from_a_page() -> None:
    draft = cleaned(
        f"Naar inhoud\n\nOp de brug\n\nDoor Anna Pol | 3 mei 2024\n\n{NL}\n\nDe telling\n\n{NL}\n\n"
        "Logo De Brug\nCookie-instellingen\nAccepteren Meer informatie\n"
    )
    assert shown(draft) == [NL, "## De telling", NL]
    assert draft.metadata == Metadata(
        title="Op de brug", authors=(Author("Anna Pol"),), publisher="De Brug",
        published=date(2024, 5, 3),
    )  # fmt: skip
    assert draft.removed == (
        Removed(1, "navigation", "Naar inhoud"),
        Removed(3, "title", "Op de brug"),
        Removed(5, "byline", "Door Anna Pol | 3 mei 2024"),
        Removed(13, "logo", "Logo De Brug"),
        Removed(14, "cookies", "Cookie-instellingen"),
        Removed(15, "cookies", "Accepteren Meer informatie"),
    )
    assert draft.unsure == (Unsure(13, "publisher De Brug taken from here", "Logo De Brug"),)


def test_traditional_characters_stay_as_they_are_without_pinyin() -> None:
    text = "企業(yè)的做法\n\n" + "橋對(duì)企業(yè)來(lái)說(shuō)也是一張名片，什么都不例外。" * 3
    draft = cleaned(text)
    assert draft.lang is Language.TRADITIONAL
    assert draft.metadata.title == "企業的做法"
    assert shown(draft) == ["橋對企業來說也是一張名片，什么都不例外。" * 3]


def test_without_a_title_the_first_sentence_serves() -> None:
    draft = cleaned(f"Het is vroeg. {NL}\n\n{NL}")
    assert draft.metadata.title == "Het is vroeg"
    assert len(draft.lines) == 2
    assert [one.why for one in draft.unsure] == [
        "no title was found; the first sentence serves. Give one with --title"
    ]


def test_what_the_manager_says_counts_most() -> None:
    wishes = Wishes(
        languages=frozenset({Language.ENGLISH}), title="Mijn titel", url="https://x.example",
        published=date(2020, 2, 2), publisher="Ik", authors=("A. B.",), tags=("een", "twee"),
    )  # fmt: skip
    draft = cleaned(f"Op de brug\n\nDoor Anna Pol | 3 mei 2024\n\n{NL}", wishes)
    assert draft.metadata == Metadata(
        title="Mijn titel", authors=(Author("A. B."),), publisher="Ik",
        published=date(2020, 2, 2), url="https://x.example", tags=("een", "twee"),
    )  # fmt: skip
    assert draft.lang is Language.ENGLISH
    why = "the language was given as en, but the text looks like nl"
    assert draft.unsure == (Unsure(1, why, ""),)


def test_the_managers_tags_stand_beside_those_of_the_page() -> None:
    tags = "<div class=tags>Tags: <a href=/v>veer</a> <a href=/b>oude brug</a></div>"
    html = page(f"<h1>Op de brug</h1><p>{NL}</p><p>{NL}</p>{tags}")
    draft = cleaning.draft(source(html, "html"), Wishes(tags=("eigen", "veer")))
    assert draft.metadata.tags == ("eigen", "veer", "oude brug")
    assert Removed(1, "tags", "Tags: veer oude brug") in draft.removed


@pytest.mark.parametrize(
    ("caption", "why"),
    [
        ("Het plein bij nacht. Foto: Bas Terwel", "beside the article; removed"),
        ("Foto: Bas Terwel", None),
    ],
)
def test_a_caption_of_whole_sentences_that_goes_is_reported(caption: str, why: str | None) -> None:
    figure = f"<figure class=post-thumbnail><img src=x><figcaption>{caption}</figcaption></figure>"
    told = [f"Op dag {day} was het druk. {NL} {NL}" for day in range(1, 7)]
    text = "".join(f"<p>{one}</p>" for one in told)
    html = page(f"<main><article><header><h1>Op de brug</h1></header>{figure}"
                f"<div class=entry-content>{text}</div></article></main>")  # fmt: skip
    draft = cleaning.draft(source(html, "html"), Wishes())
    assert shown(draft) == told
    assert Removed(1, "beside the article", caption) in draft.removed
    assert [one.why for one in draft.unsure if one.text == caption] == ([why] if why else [])


def test_a_caption_of_whole_sentences_that_stays_is_reported_and_no_heading() -> None:
    caption = "Het plein bij nacht. Foto: Bas Terwel"
    figure = f"<figure><img src=x><figcaption>{caption}</figcaption></figure>"
    html = page(f"<article><h1>Op de brug</h1><p>{NL}</p>{figure}<p>{NL} Twee.</p></article>")
    draft = cleaning.draft(source(html, "html"), Wishes())
    assert shown(draft) == [NL, caption, f"{NL} Twee."]
    assert [one.text for one in draft.unsure] == [caption]


def test_markdown_keeps_its_marks_and_its_fields() -> None:
    body = f"# Brug\n\nDeel dit artikel\n\n{NL}\nEn *meer*.\n\n- [een](/1)\n- twee\n\n> Deel dit\n"
    front = "---\ntitle: Brug\nlicense: CC0\nmood: blij\n---\n"
    draft = cleaning.draft(source(front + body, "markdown"), Wishes())
    assert [line.raw for line in draft.lines] == [
        f"{NL}\nEn *meer*.", "- [een](/1)", "- twee", "> Deel dit",
    ]  # fmt: skip
    assert draft.metadata == Metadata(title="Brug", license="CC0", extra={"mood": "blij"})
    assert draft.removed == (
        Removed(6, "title", "Brug"), Removed(8, "sharing", "Deel dit artikel"),
    )  # fmt: skip


def test_garbled_letters_are_reported_and_mended_when_asked() -> None:
    garbled = f"Over technologieÃ«n\n\n{NL} Zo is het Ã©Ã©n keer gegaan."
    why = cleaned(garbled).unsure[0].why
    assert why.startswith("garbled? It may be: De gemeente")
    mended = cleaned(garbled, Wishes(mend=True))
    assert mended.metadata.title == "Over technologieën"
    assert shown(mended) == [f"{NL} Zo is het één keer gegaan."]
    assert mended.unsure == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("Die Werbung von heute ist morgen schon vergessen, doch ihre Wirkung bleibt. " * 3,
         "its text is in German (de); Fakkel indexes Dutch, English and Chinese. If that is "
         "wrong, say so with --lang."),
        ("Advertentie\n\nDeel dit artikel\n",
         "no text is left when what surrounds an article is taken away."),
        ("---\ntitle: a: b\n---\nx",
         "line 2: the front matter is not YAML: mapping values are not allowed here. Put a value "
         "with a colon or a quotation mark between quotation marks."),
    ],
)  # fmt: skip
def test_what_is_refused_says_why(content: str, reason: str) -> None:
    with pytest.raises(SourceRefused) as caught:
        cleaned(content)
    assert str(caught.value) == f"bron.txt: {reason}"


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(SourceRefused, match=r"bron\.txt: the page has no text\."):
        cleaning.draft(source(page("<img src=x>"), "html"), Wishes())
