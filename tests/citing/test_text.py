"""Text in APA 7, Chicago 18 (author-date) and MLA 9: whole entries, worked out by hand.

For each shape of metadata and each style the entry of the bibliography and the citation in the
text. Plain text has no italics: titles that a manual sets in italics stand without marks.
"""

from typing import NamedTuple

import pytest

from api.citing.items import item
from api.citing.processor import Rendered, Style
from api.citing.text import text
from indexer.columns import StoredArticle
from indexer.records import Language
from tests.citing.articles import LI_WEI, SEEN, article

NL, HANS, HANT = Language.DUTCH, Language.SIMPLIFIED, Language.TRADITIONAL
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Shape(NamedTuple):
    """An article and what is expected of it in the three styles: entry, then citation."""

    article: StoredArticle
    apa: tuple[str, str]
    chicago: tuple[str, str]
    mla: tuple[str, str]


SHAPES = {
    "one author": Shape(
        article(),
        (
            "Lamb, M. (2026, February 20). The shop next door. Counter. "
            "https://counter.example/shop",
            "(Lamb, 2026)",
        ),
        (
            "Lamb, Mary. 2026. “The Shop Next Door.” Counter, February 20. "
            "https://counter.example/shop.",
            "(Lamb 2026)",
        ),
        (
            "Lamb, Mary. “The Shop Next Door.” Counter, 20 Feb. 2026, "
            "https://counter.example/shop.",
            "(Lamb)",
        ),
    ),
    "two authors, one with a particle": Shape(
        article(authors=("Mary Lamb", "Anna de Wit"), url=None),
        (
            "Lamb, M., & de Wit, A. (2026, February 20). The shop next door. Counter.",
            "(Lamb & de Wit, 2026)",
        ),
        (
            "Lamb, Mary, and Anna de Wit. 2026. “The Shop Next Door.” Counter, February 20.",
            "(Lamb and de Wit 2026)",
        ),
        (
            "Lamb, Mary, and Anna de Wit. “The Shop Next Door.” Counter, 20 Feb. 2026.",
            "(Lamb and de Wit)",
        ),
    ),
    "three authors": Shape(
        article(authors=("Jean-Luc Stone", "Mary Jane Lamb", "Anna de Wit"), url=None),
        (
            "Stone, J.-L., Lamb, M. J., & de Wit, A. (2026, February 20). The shop next door. "
            "Counter.",
            "(Stone et al., 2026)",
        ),
        (
            "Stone, Jean-Luc, Mary Jane Lamb, and Anna de Wit. 2026. “The Shop Next Door.” "
            "Counter, February 20.",
            "(Stone et al. 2026)",
        ),
        (
            "Stone, Jean-Luc, et al. “The Shop Next Door.” Counter, 20 Feb. 2026.",
            "(Stone et al.)",
        ),
    ),
    "seven authors": Shape(
        article(authors=tuple(f"Mary A{letter}" for letter in ALPHABET[:7]), url=None),
        (
            "Aa, M., Ab, M., Ac, M., Ad, M., Ae, M., Af, M., & Ag, M. (2026, February 20). "
            "The shop next door. Counter.",
            "(Aa et al., 2026)",
        ),
        (
            "Aa, Mary, Mary Ab, Mary Ac, et al. 2026. “The Shop Next Door.” Counter, February 20.",
            "(Aa et al. 2026)",
        ),
        ("Aa, Mary, et al. “The Shop Next Door.” Counter, 20 Feb. 2026.", "(Aa et al.)"),
    ),
    "twenty-four authors": Shape(
        article(authors=tuple(f"Mary A{letter}" for letter in ALPHABET[:24]), url=None),
        (
            "Aa, M., Ab, M., Ac, M., Ad, M., Ae, M., Af, M., Ag, M., Ah, M., Ai, M., Aj, M., "
            "Ak, M., Al, M., Am, M., An, M., Ao, M., Ap, M., Aq, M., Ar, M., As, M., … Ax, M. "
            "(2026, February 20). The shop next door. Counter.",
            "(Aa et al., 2026)",
        ),
        (
            "Aa, Mary, Mary Ab, Mary Ac, et al. 2026. “The Shop Next Door.” Counter, February 20.",
            "(Aa et al. 2026)",
        ),
        ("Aa, Mary, et al. “The Shop Next Door.” Counter, 20 Feb. 2026.", "(Aa et al.)"),
    ),
    "an organisation": Shape(
        article(authors=("The Fakkel editors",), url=None),
        (
            "The Fakkel editors. (2026, February 20). The shop next door. Counter.",
            "(The Fakkel editors, 2026)",
        ),
        (
            "The Fakkel editors. 2026. “The Shop Next Door.” Counter, February 20.",
            "(The Fakkel editors 2026)",
        ),
        (
            "The Fakkel editors. “The Shop Next Door.” Counter, 20 Feb. 2026.",
            "(The Fakkel editors)",
        ),
    ),
    "the publisher as author": Shape(  # APA names the site once, MLA only as publisher
        article(authors=("Counter",)),
        (
            "Counter. (2026, February 20). The shop next door. https://counter.example/shop",
            "(Counter, 2026)",
        ),
        (
            "Counter. 2026. “The Shop Next Door.” Counter, February 20. "
            "https://counter.example/shop.",
            "(Counter 2026)",
        ),
        (
            "“The Shop Next Door.” Counter, 20 Feb. 2026, https://counter.example/shop.",
            "(“The Shop Next Door”)",
        ),
    ),
    "no author": Shape(
        article(authors=(), url=None),
        (
            "The shop next door. (2026, February 20). Counter.",
            "(“The Shop Next Door,” 2026)",
        ),
        (
            "“The Shop Next Door.” 2026. Counter, February 20.",
            "(“The Shop Next Door” 2026)",
        ),
        ("“The Shop Next Door.” Counter, 20 Feb. 2026.", "(“The Shop Next Door”)"),
    ),
    "no author, no publisher": Shape(
        article(authors=(), publisher=None),
        (
            "The shop next door. (2026, February 20). https://counter.example/shop",
            "(“The Shop Next Door,” 2026)",
        ),
        (
            "“The Shop Next Door.” 2026. February 20. https://counter.example/shop.",
            "(“The Shop Next Door” 2026)",
        ),
        (
            "“The Shop Next Door.” 20 Feb. 2026, https://counter.example/shop.",
            "(“The Shop Next Door”)",
        ),
    ),
    "no date, but seen on a day": Shape(
        article(published=None, accessed=SEEN),
        (
            "Lamb, M. (n.d.). The shop next door. Counter. Retrieved March 4, 2026, from "
            "https://counter.example/shop",
            "(Lamb, n.d.)",
        ),
        (
            "Lamb, Mary. n.d. “The Shop Next Door.” Counter. Accessed March 4, 2026. "
            "https://counter.example/shop.",
            "(Lamb, n.d.)",
        ),
        (
            "Lamb, Mary. “The Shop Next Door.” Counter, https://counter.example/shop. "
            "Accessed 4 Mar. 2026.",
            "(Lamb)",
        ),
    ),
    "no date at all": Shape(
        article(published=None),
        (
            "Lamb, M. (n.d.). The shop next door. Counter. https://counter.example/shop",
            "(Lamb, n.d.)",
        ),
        (
            "Lamb, Mary. n.d. “The Shop Next Door.” Counter. https://counter.example/shop.",
            "(Lamb, n.d.)",
        ),
        (
            "Lamb, Mary. “The Shop Next Door.” Counter, https://counter.example/shop.",
            "(Lamb)",
        ),
    ),
    "a title and nothing else": Shape(
        article(authors=(), publisher=None, published=None, url=None),
        ("The shop next door. (n.d.).", "(“The Shop Next Door,” n.d.)"),
        ("“The Shop Next Door.” n.d.", "(“The Shop Next Door,” n.d.)"),
        ("“The Shop Next Door.”", "(“The Shop Next Door”)"),
    ),
    "marks in the title, and a question mark at its end": Shape(
        article("Why \"fast\" isn't 'fast': who said “no”?", url=None),
        (
            "Lamb, M. (2026, February 20). Why “fast” isn’t ‘fast’: who said “no”? Counter.",
            "(Lamb, 2026)",
        ),
        (
            "Lamb, Mary. 2026. “Why ‘Fast’ Isn’t ‘Fast’: Who Said ‘No’?” Counter, February 20.",
            "(Lamb 2026)",
        ),
        (
            "Lamb, Mary. “Why ‘Fast’ Isn’t ‘Fast’: Who Said ‘No’?” Counter, 20 Feb. 2026.",
            "(Lamb)",
        ),
    ),
    "stops at the ends of title and publisher": Shape(
        article("Stop discounting!", publisher="Toonbank B.V.", url=None),
        ("Lamb, M. (2026, February 20). Stop discounting! Toonbank B.V.", "(Lamb, 2026)"),
        (
            "Lamb, Mary. 2026. “Stop Discounting!” Toonbank B.V., February 20.",
            "(Lamb 2026)",
        ),
        ("Lamb, Mary. “Stop Discounting!” Toonbank B.V., 20 Feb. 2026.", "(Lamb)"),
    ),
    "a preposition of seven letters in the title": Shape(
        article("Loyalty without points", url=None),
        ("Lamb, M. (2026, February 20). Loyalty without points. Counter.", "(Lamb, 2026)"),
        ("Lamb, Mary. 2026. “Loyalty Without Points.” Counter, February 20.", "(Lamb 2026)"),
        ("Lamb, Mary. “Loyalty without Points.” Counter, 20 Feb. 2026.", "(Lamb)"),
    ),
    "no author, and a sentence for a title": Shape(
        article("Who asks, says why.", (), publisher=None, published=None, url=None),
        ("Who asks, says why. (n.d.).", "(“Who Asks, Says Why,” n.d.)"),
        ("“Who Asks, Says Why.” n.d.", "(“Who Asks, Says Why,” n.d.)"),
        ("“Who Asks, Says Why.”", "(“Who Asks, Says Why”)"),
    ),
    "a Chinese author in English": Shape(
        article(authors=(LI_WEI,), url=None),
        ("Li, W. (2026, February 20). The shop next door. Counter.", "(Li, 2026)"),
        ("Li Wei. 2026. “The Shop Next Door.” Counter, February 20.", "(Li 2026)"),
        ("Li Wei. “The Shop Next Door.” Counter, 20 Feb. 2026.", "(Li)"),
    ),
    "a Chinese author after another in English": Shape(
        article(authors=("Mary Lamb", LI_WEI), url=None),
        (
            "Lamb, M., & Li, W. (2026, February 20). The shop next door. Counter.",
            "(Lamb & Li, 2026)",
        ),
        (
            "Lamb, Mary, and Li Wei. 2026. “The Shop Next Door.” Counter, February 20.",
            "(Lamb and Li 2026)",
        ),
        (
            "Lamb, Mary, and Li Wei. “The Shop Next Door.” Counter, 20 Feb. 2026.",
            "(Lamb and Li)",
        ),
    ),
    "Dutch, an author with a particle": Shape(
        article("De winkel om de hoek", ("Anna de Wit",), NL),
        (
            "De Wit, A. (2026, 20 februari). De winkel om de hoek. Counter. "
            "https://counter.example/shop",
            "(De Wit, 2026)",
        ),
        (
            "Wit, Anna de. 2026. “De winkel om de hoek”. Counter, 20 februari. "
            "https://counter.example/shop.",
            "(De Wit 2026)",
        ),
        (
            "De Wit, Anna. “De winkel om de hoek”. Counter, 20 februari 2026, "
            "https://counter.example/shop.",
            "(De Wit)",
        ),
    ),
    "Dutch, two authors, no date, a question": Shape(
        article("Wat zegt 'wie'?", ("Mary Lamb", "Anna de Wit"), NL, published=None, accessed=SEEN),
        (
            "Lamb, M., & De Wit, A. (z.d.). Wat zegt ‘wie’? Counter. "
            "Geraadpleegd 4 maart 2026, van https://counter.example/shop",
            "(Lamb & De Wit, z.d.)",
        ),
        (
            "Lamb, Mary, en Anna de Wit. z.d. “Wat zegt ‘wie’?” Counter. "
            "Geraadpleegd 4 maart 2026. https://counter.example/shop.",
            "(Lamb en De Wit, z.d.)",
        ),
        (
            "Lamb, Mary, en Anna de Wit. “Wat zegt ‘wie’?” Counter, "
            "https://counter.example/shop. Geraadpleegd 4 maart 2026.",
            "(Lamb en De Wit)",
        ),
    ),
    "Dutch, an organisation": Shape(
        article("Stil om negen uur", ("Redactie Fakkel",), NL, publisher="Fakkel Cases", url=None),
        (
            "Redactie Fakkel. (2026, 20 februari). Stil om negen uur. Fakkel Cases.",
            "(Redactie Fakkel, 2026)",
        ),
        (
            "Redactie Fakkel. 2026. “Stil om negen uur”. Fakkel Cases, 20 februari.",
            "(Redactie Fakkel 2026)",
        ),
        (
            "Redactie Fakkel. “Stil om negen uur”. Fakkel Cases, 20 februari 2026.",
            "(Redactie Fakkel)",
        ),
    ),
    "Dutch, a title and nothing else": Shape(
        article("De winkel", (), NL, publisher=None, published=None, url=None),
        ("De winkel. (z.d.).", "(“De winkel”, z.d.)"),
        ("“De winkel”. z.d.", "(“De winkel”, z.d.)"),
        ("“De winkel”.", "(“De winkel”)"),
    ),
    "Chinese, two authors": Shape(
        article("街角的商店", (LI_WEI, "王小明"), HANS, publisher="街角出版社"),
        (
            "李薇、王小明（2026年2月20日）。街角的商店。街角出版社。https://counter.example/shop",
            "（李薇、王小明，2026）",
        ),
        (
            "李薇、王小明。2026。《街角的商店》。街角出版社，2月20日。https://counter.example/shop",
            "（李薇、王小明 2026）",
        ),
        (
            "李薇、王小明。《街角的商店》。街角出版社，2026年2月20日，https://counter.example/shop",
            "（李薇、王小明）",
        ),
    ),
    "Chinese, three authors, no date": Shape(
        article(
            '谁在"店"里？', (LI_WEI, "王小明", "陈红"), HANS, "街角出版社", None, accessed=SEEN
        ),
        (
            "李薇、王小明、陈红（无日期）。谁在“店”里？街角出版社。"
            "访问日期：2026年3月4日。https://counter.example/shop",
            "（李薇等，无日期）",
        ),
        (
            "李薇、王小明、陈红。无日期。《谁在“店”里？》。街角出版社。"
            "访问日期：2026年3月4日。https://counter.example/shop",
            "（李薇等，无日期）",
        ),
        (
            "李薇等。《谁在“店”里？》。街角出版社，https://counter.example/shop。"
            "访问日期：2026年3月4日。",
            "（李薇等）",
        ),
    ),
    "Chinese, a title and nothing else": Shape(
        article("街角的商店", (), HANS, publisher=None, published=None, url=None),
        ("街角的商店（无日期）。", "（《街角的商店》，无日期）"),
        ("《街角的商店》。无日期。", "（《街角的商店》，无日期）"),
        ("《街角的商店》。", "（《街角的商店》）"),
    ),
    "traditional Chinese, no date, an author in Latin letters": Shape(
        article("價格說了什麼？", (LI_WEI, "Mary Lamb"), HANT, "街角出版社", None, accessed=SEEN),
        (
            "李薇、Lamb, M.（無日期）。價格說了什麼？街角出版社。"
            "檢索日期：2026年3月4日。https://counter.example/shop",
            "（李薇、Lamb，無日期）",
        ),
        (
            "李薇、Mary Lamb。無日期。〈價格說了什麼？〉。街角出版社。"
            "檢索日期：2026年3月4日。https://counter.example/shop",
            "（李薇、Lamb，無日期）",
        ),
        (
            "李薇、Mary Lamb。〈價格說了什麼？〉。街角出版社，https://counter.example/shop。"
            "檢索日期：2026年3月4日。",
            "（李薇、Lamb）",
        ),
    ),
    "traditional Chinese, three authors and an organisation": Shape(
        article(
            "價格說了什麼", ("王小明", "陳紅", "林一", "火炬編輯部"), HANT, "街角出版社", url=None
        ),
        (
            "王小明、陳紅、林一、火炬編輯部（2026年2月20日）。價格說了什麼。街角出版社。",
            "（王小明等人，2026）",
        ),
        (
            "王小明、陳紅、林一、火炬編輯部。2026。〈價格說了什麼〉。街角出版社，2月20日。",
            "（王小明等人 2026）",
        ),
        ("王小明等人。〈價格說了什麼〉。街角出版社，2026年2月20日。", "（王小明等人）"),
    ),
    "traditional Chinese, no author": Shape(
        article("價格說了什麼", (), HANT, publisher="街角出版社", url=None),
        ("價格說了什麼（2026年2月20日）。街角出版社。", "（〈價格說了什麼〉，2026）"),
        ("〈價格說了什麼〉。2026。街角出版社，2月20日。", "（〈價格說了什麼〉2026）"),
        ("〈價格說了什麼〉。街角出版社，2026年2月20日。", "（〈價格說了什麼〉）"),
    ),
}


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("shape", SHAPES)
def test_an_entry_is_as_the_manual_has_it(shape: str, style: Style) -> None:
    expected = Rendered(*getattr(SHAPES[shape], style))
    assert text(item(SHAPES[shape].article), style) == expected


@pytest.mark.parametrize(
    ("lang", "style", "in_text"),
    [
        (Language.ENGLISH, Style.APA, "(Lamb, 2026, para. 3)"),
        (Language.ENGLISH, Style.CHICAGO, "(Lamb 2026, para. 3)"),
        (NL, Style.APA, "(Lamb, 2026, para. 3)"),
        (NL, Style.CHICAGO, "(Lamb 2026, para. 3)"),
        (HANS, Style.APA, "（Lamb，2026，para. 3）"),
        (HANT, Style.CHICAGO, "（Lamb 2026，para. 3）"),
    ],
)
def test_a_place_stands_behind_the_year(lang: Language, style: Style, in_text: str) -> None:
    assert text(item(article(lang=lang)), style, "para. 3").in_text == in_text


HOSTILE = r'{a} $b$ \c #d *e* _f_ @g [h] <b>i</b> &amp; `j` "k'


def test_what_looks_like_markup_is_shown_as_it_is() -> None:
    odd = article(HOSTILE, (HOSTILE,), NL, HOSTILE, url='https://x.example/{a}$b\\c#d"é')
    shown = r"{a} $b$ \c #d *e* _f_ @g [h] <b>i</b> &amp; `j` “k"
    name = HOSTILE  # a publisher's name and an author's stay to the letter
    assert text(item(odd), Style.MLA).bibliography == (
        f'“{shown.replace("“", "‘")}”. {name}, 20 februari 2026, https://x.example/{{a}}$b\\c#d"é.'
    )
    by_person = article(publisher=None, authors=(r"{A} $B$\ D#", "Mary *Lamb*"), url=None)
    assert text(item(by_person), Style.CHICAGO) == Rendered(
        r"D#, {A} $B$\, and Mary *Lamb*. 2026. “The Shop Next Door.” February 20.",
        "(D# and *Lamb* 2026)",
    )


def test_a_long_title_is_not_cut() -> None:
    long = " ".join(["Winkels"] * 2000)
    shown = text(item(article(long, lang=NL, url=None)), Style.CHICAGO).bibliography
    assert shown == f"Lamb, Mary. 2026. “{long}”. Counter, 20 februari."
