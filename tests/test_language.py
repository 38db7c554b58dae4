"""Which language a query, a passage or an article is in; guests are refused by name."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.language import Foreign, detect, detect_article, is_chinese, named
from indexer.records import Language
from tests.texts import SNIPPETS

NL, EN = Language.DUTCH, Language.ENGLISH
HANS, HANT = Language.SIMPLIFIED, Language.TRADITIONAL

DUTCH = (
    "Een goede winkelier kent zijn klanten bij naam. Hij weet wat zij vorige week kochten en "
    "vraagt of het bevallen is, want wie terugkomt, blijft."
)
ENGLISH = (
    "A good shopkeeper knows the customers by name, remembers what they bought last week and "
    "asks whether they liked it, because those who return will stay."
)
SIMPLIFIED = "好的店主记得每位顾客的名字，也记得他们上周买了什么，还会问他们是否满意。" * 3
TRADITIONAL = "好的店主記得每位顧客的名字，也記得他們上週買了什麼，還會問他們是否滿意。" * 3
GERMAN = (
    "Ein guter Händler kennt seine Kunden beim Namen. Er weiß, was sie letzte Woche gekauft "
    "haben, und fragt, ob sie damit zufrieden sind, denn wer zurückkommt, der bleibt auch."
)
FRENCH = (
    "Un bon commerçant connaît ses clients par leur nom. Il sait ce qu'ils ont acheté la "
    "semaine dernière et leur demande s'ils en sont contents, car ceux qui reviennent restent."
)
JAPANESE = (
    "よい店主はお客様の名前を覚えています。"
    "先週何を買ったかを知っていて、満足したかどうかを尋ねます。"
)
JAPANESE_NEWS = (  # with more ideographs than kana
    "東京都知事選挙の投票率は過去最低を更新した。各政党の代表者は記者会見を開き、"
    "今後の経済政策と社会保障制度改革の方針を説明した。"
)
KOREAN = (
    "좋은 가게 주인은 손님의 이름을 기억합니다. "
    "지난주에 무엇을 샀는지 알고 마음에 들었는지 물어봅니다."
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("klantreis", NL),
        ("KLANTREIS", NL),
        ("fakkeldrager", NL),
        ("Wat kost een abonnement?", NL),
        ("WAT KOST HET", NL),
        ("voorbeelden van omnichannel", NL),
        ("duurzaamheid", NL),
        ("omnichannel examples", EN),
        ("torchbearer", EN),
        ("CUSTOMER JOURNEY", EN),
        ("How much is it?", EN),
        ("sustainability", EN),
        ("When did Costa v ENEL start?", EN),  # letters alone say Dutch
        ("Scottish Brewing Company is opgericht door wie", NL),  # ... and English
        ("Wie wint de Facebook Marketing Award", NL),
        ("Saatchi 的创始人", HANS),
        ("火炬手", HANS),
        ("客户", HANS),
        ("客戶", HANT),
        ("顧客關係", HANT),
        ("CRM 系统", HANS),
        ("CRM系统集成", HANS),
        ("B2B 營銷", HANT),
        ("loyalty 會員 program", EN),
        ("iPhone 手机 case review price", EN),
        ("B2B營銷", HANT),
        ("4G 网络", HANS),
        ("传递 the torch", EN),
        ("传递火炬 the torch", HANS),
    ],
)
def test_the_language_of_a_short_query(query: str, expected: Language) -> None:
    assert detect(query) == expected


@pytest.mark.parametrize("text", ["", "   ", "2026", "?!…", "🔥"])
def test_text_without_words_is_in_the_language_of_its_surroundings(text: str) -> None:
    assert detect(text) == EN
    assert [detect(text, prior=prior) for prior in Language] == list(Language)


@pytest.mark.parametrize(
    ("text", "prior", "expected"),
    [
        ("火炬手", HANT, HANT),  # these characters are the same in both scripts
        ("火炬手", NL, HANS),
        ("我们", HANT, HANS),
        (DUTCH, EN, NL),
        (ENGLISH, NL, EN),
        (ENGLISH, HANT, EN),
    ],
)
def test_the_surroundings_decide_only_where_the_text_says_little(
    text: str, prior: Language, expected: Language
) -> None:
    assert detect(text, prior=prior) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [(DUTCH, NL), (ENGLISH, EN), (SIMPLIFIED, HANS), (TRADITIONAL, HANT), (DUTCH.upper(), NL)],
    ids=["nl", "en", "zh-Hans", "zh-Hant", "capitals"],
)
def test_the_language_of_an_article(text: str, expected: Language) -> None:
    assert detect_article(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        (GERMAN, "de", "German"),
        (GERMAN.upper(), "de", "German"),
        (FRENCH, "fr", "French"),
        (JAPANESE, "ja", "Japanese"),
        (JAPANESE_NEWS, "ja", "Japanese"),
        (KOREAN, "ko", "Korean"),
    ],
    ids=["German", "German in capitals", "French", "Japanese", "Japanese news", "Korean"],
)
def test_an_article_in_another_language_is_named(text: str, code: str, name: str) -> None:
    found = detect_article(text)
    assert found == Foreign(code)
    assert found.name == name


def test_a_language_without_a_name_here_goes_by_its_code() -> None:
    assert Foreign("sw").name == "sw"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guten Morgen, liebe Kunden!", {NL, EN}),
        ("Bonjour tout le monde, ça va bien ?", {NL, EN}),
        ("寿司とラーメン", {HANS, EN}),
        ("한국", {NL, EN}),
    ],
    ids=["German", "French", "Japanese", "Korean"],
)
def test_a_short_text_is_never_called_foreign(text: str, expected: set[Language]) -> None:
    assert detect_article(text) in expected


def test_a_foreign_quotation_does_not_make_an_article_foreign() -> None:
    assert detect_article(f"{DUTCH} {DUTCH} „Wer zurückkommt, der bleibt auch.“") == NL
    assert detect_article(f"{SIMPLIFIED}店名叫「さくら」。") == HANS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CRM 系统", True),  # two characters count as more than one word
        ("crm erp 系统", False),
        ("crm erp 系统集成", True),
        ("CRM ERP 系统", True),  # names are what Chinese leaves in Latin script
        ("Ogilvy 和 Mather 的《Confessions of an Advertising Man》", False),
        ("Ogilvy 与 Mather 两人合著的《Confessions of an Advertising Man》", True),
        ("2026 年", True),
        ("iPhone15手机", True),
        ("torch", False),
        ("", False),
    ],
)
def test_a_chinese_word_is_one_and_a_half_characters(text: str, expected: bool) -> None:
    assert is_chinese(text) is expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("nl", {NL}),
        ("NL-be", {NL}),
        ("en_GB", {EN}),
        ("zh", {HANS, HANT}),
        ("zh-CN", {HANS}),
        ("zh_hans", {HANS}),
        (" zh-Hant ", {HANT}),
        ("zh-TW", {HANT}),
        ("zh-HK", {HANT}),
        ("de", set()),
        ("nld", set()),
        ("dutch", set()),
        ("", set()),
    ],
)
def test_the_languages_a_code_stands_for(code: str, expected: set[Language]) -> None:
    assert named(code) == expected


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), SNIPPETS))
def test_every_text_has_a_language_and_keeps_it(text: str) -> None:
    assert detect(text) == detect(text)
    assert isinstance(detect(text), Language)
