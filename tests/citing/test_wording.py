"""Places and secondary sources in words, for each style and language."""

import pytest

from api.citing.places import Place
from api.citing.processor import Style
from api.citing.wording import locator, secondary
from indexer.records import Language, Span

EN, NL, HANS, HANT = (
    Language.ENGLISH,
    Language.DUTCH,
    Language.SIMPLIFIED,
    Language.TRADITIONAL,
)
LONG = "Measure by the shop and not by the user"
LONG_CHINESE = "按门店来衡量而不是按照每一位用户来衡量"


def there(heading: str | None, first: int = 2, last: int = 2) -> Place:
    return Place(Span(0, 1), "x", heading, first, last)


@pytest.mark.parametrize(
    ("lang", "place", "apa", "chicago"),
    [
        (EN, there(None), "para. 2", "para. 2"),
        (EN, there(None, 2, 4), "paras. 2–4", "paras. 2–4"),
        (EN, there("Till"), "Till section, para. 2", "under “Till”"),
        (
            EN,
            there(LONG),
            "“Measure by the shop and …” section, para. 2",
            "under “Measure by the shop and …”",
        ),
        (NL, there(None), "alinea 2", "alinea 2"),
        (NL, there("De kassa", 1, 2), "onder “De kassa”, alinea’s 1–2", "onder “De kassa”"),
        (HANS, there(None), "第2段", "第2段"),
        (HANS, there("接力", 1, 2), "“接力”一节，第1–2段", "“接力”一节"),
        (
            HANS,
            there(LONG_CHINESE),
            "“按门店来衡量而不是按照每一位用户……”一节，第2段",
            "“按门店来衡量而不是按照每一位用户……”一节",
        ),
        (HANT, there("接力"), "「接力」一節，第2段", "「接力」一節"),
    ],
)
def test_a_place_is_named_as_the_style_wants(
    lang: Language, place: Place, apa: str, chicago: str
) -> None:
    found = [locator(place, style, lang) for style in (Style.APA, Style.CHICAGO, Style.MLA)]
    assert found == [apa, chicago, ""]


@pytest.mark.parametrize(
    ("lang", "style", "plain", "secondhand"),
    [
        (EN, Style.APA, "(Lamb, 2026)", "(Stone, as cited in Lamb, 2026)"),
        (EN, Style.CHICAGO, "(Lamb 2026)", "(Stone, quoted in Lamb 2026)"),
        (EN, Style.MLA, "(Lamb)", "(Stone, qtd. in Lamb)"),
        (NL, Style.APA, "(Lamb, 2026)", "(Stone, geciteerd in Lamb, 2026)"),
        (NL, Style.CHICAGO, "(Lamb 2026)", "(Stone, geciteerd in Lamb 2026)"),
        (NL, Style.MLA, "(Lamb)", "(Stone, geciteerd in Lamb)"),
        (HANS, Style.APA, "（李薇，2026）", "（Stone，转引自李薇，2026）"),
        (HANS, Style.CHICAGO, "（李薇 2026）", "（Stone，转引自李薇 2026）"),
        (HANT, Style.APA, "（李薇，2026）", "（Stone，轉引自李薇，2026）"),
        (HANT, Style.MLA, "（李薇）", "（Stone，轉引自李薇）"),
    ],
)
def test_who_is_quoted_stands_before_where_it_was_found(
    lang: Language, style: Style, plain: str, secondhand: str
) -> None:
    assert secondary("Stone", plain, style, lang) == secondhand
