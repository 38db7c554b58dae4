"""Where sentences end: a table worked out by hand in three languages, and what always holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.records import Span
from indexer.sentences import sentences
from tests.texts import LONG_TEXTS, SNIPPETS


def cut(text: str, longest: int = 600) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)), longest)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Dhr. De Vries opende de winkel.", "Mevr. Bos keek toe."],
        ["Drs. P. schreef liedjes.", "J.P. Coen niet."],
        ["Anna de W. De Groot las het voor."],
        ["Neem bijv. Utrecht.", "Daar brandt licht."],
        ["Zij spaart t.b.v. Amsterdam, d.w.z. Oost.", "Goed zo."],
        ["De prijs (incl. BTW) daalt.", "Mooi."],
        ["Appels, peren, enz.", "Alles is vers."],
        ["Wij telden 3.000 lichtjes.", "Prachtig!"],
        ["Het kostte 1.250,50 euro.", "Te veel."],
        ["De omzet groeide in 2019.", "Daarna werd het stil."],
        ["Om 19.30 uur gaan we open.", "Tot dan!"],
        ["Zie blz. 12 en art. 3 van de wet.", "Meer staat er niet."],
        ["Geef het niet op.", "Morgen is er weer licht."],
        ["Dat wist ik al.", "Toch bleef ik."],
        ["“Wie draagt de fakkel?” vroeg Sanne.", "Niemand wist het."],
        ["“Kom!” riep hij.", "“Nu!”"],
        ["‘Ik ga naar huis.’", "Daarna bleef het stil."],
        ["Hij zei: “Ga maar.”", "Zij ging."],
        ["Zij werkt bij “Vos b.v.”", "Hij niet."],
        ['Hij riep: "Stop!"', "Niemand stopte."],
        ["„Ja.”", "„Nee.”"],
        ["Hij sliep.", "’s Ochtends stond hij op.", "'s Avonds ook."],
        ["Wacht…", "Hoor je dat?"],
        ["Hij twijfelde… maar liep door.", "En toen... niets."],
        ["Echt waar?!", "Ja, echt!!!"],
        ["Kijk op https://fakkel.example/a?b=1.2 voor meer.", "Tot dan."],
        ["Lees www.fakkel.example.", "Het staat er."],
        ["Yahoo! en Joomla! zijn namen.", "Fakkel ook."],
        ["1. Begin met een plan.", "2. Vraag om hulp.", "10. Klaar."],
        ["Ze kwam (te laat, zei men).", "(Het regende.)", "[Noot van de redactie.]"],
        ["Prijzen stijgen.", "– Niet hier.", "• Wel daar."],
    ],
)
def test_dutch_sentences(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["Dr. Li met Mrs. Brown.", "They talked."],
        ["We saw J. R. Ewing.", "He waved."],
        ["The U.S. Senate voted.", "It passed."],
        ["Smith et al. (2020) agree.", "So do we."],
        ["Acme Inc. Europe grew.", "Others shrank."],
        ["Bring tools, e.g. Swiss ones, i.e. A-brands.", "Thanks."],
        ["Pi is 3.14159.", "Nobody argued."],
        ["They sold 1,000,000 lamps.", "All were red."],
        ["No.", "We never asked."],  # a word here, an abbreviation before a figure
        ["See No. 5 on the list.", "It glows."],
        ["It closed at 5 p.m. on Friday.", "We left."],
        ['"Who goes there?" asked the guard.', "Nobody answered."],
        ["“Stop!” she cried.", "We stopped."],
        ["He whispered, “Run.”", "We ran."],
        ["She left.", "“Why?” he wondered."],
        ["(It was late.)", "We slept."],
        ["What?!", "No way!!", "Well..."],
        ["Visit fakkel.example/about.html today.", "Bye."],
        ["Version 2.0.1 is out.", "3 bugs are gone."],
        ["We call it 火炬.", "火 means fire."],
        ["Without a stop"],
    ],
)
def test_english_sentences(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["火炬照亮了路。", "大家都跟着走。"],
        ["他说：“我们走吧。”", "然后他出发了。"],
        ["“走吧。”", "他说。"],
        ["「真的嗎？」", "老師問。"],
        ["『他說：「好。」』", "我們笑了。"],
        ["真的吗？！", "太好了！！"],
        ["真的吗？!", "太好了！?", "好。"],
        ["价格是3.14元。", "很便宜。"],
        ["共有3.000盏灯。", "都亮了。"],
        ["她想了想……然后笑了。", "没有人知道。"],
        ["她想了想……。", "然后笑了。"],
        ["他走了。……", "没有人说话。"],
        ["请看www.fakkel.example/a.html。", "使用CRM系统。"],
        ["我们选了它。", ".NET 很快。"],
        ["（见第3页。）", "下一章更长。"],
        ["《谁在那里》很好看；我喜欢。", "你呢？"],
        ["李明（Dr. Li）来了。", "大家鼓掌。"],
        ["他和Dr. Li、J. K. Rowling见面。", "由Mr. Smith创立。"],
        ["我们叫它 torch。", "It burns. ", "它很亮。"],
        ["𠮷野家很好吃。", "👩‍👩‍👧也喜欢！", "🔥"],
        ["没有句号的一行"],
    ],
)
def test_chinese_sentences(expected: list[str]) -> None:
    assert cut("".join(expected)) == [sentence.strip() for sentence in expected]


def test_narrow_marks_end_a_chinese_sentence_only_before_a_space() -> None:
    assert cut("你好! 我是小王. 你呢?很好.对") == ["你好!", "我是小王.", "你呢?很好.对"]


def test_a_line_break_ends_a_sentence_only_after_a_stop() -> None:
    assert cut("eerste regel.\ntweede regel\nderde, bijv.\nvierde") == [
        "eerste regel.",
        "tweede regel\nderde, bijv.",
        "vierde",
    ]


def test_only_the_slice_is_cut_and_places_count_from_the_start_of_the_text() -> None:
    text = "Nee. Een. Twee. Nee."
    assert sentences(text, Span(4, 15), 600) == (Span(5, 9), Span(10, 15))


@pytest.mark.parametrize("text", ["", "   ", "\n\u3000\t"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert cut(text) == []


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("aaaa bbbb cccc", 10, ["aaaa bbbb", "cccc"]),
        ("aaaa, bbb cccc dddd", 12, ["aaaa, bbb", "cccc dddd"]),  # the last place that fits
        ("aa bbbbbbbbbbbb", 10, ["aa bbbbbbb", "bbbbb"]),  # not in the first half
        ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
        ("一二三四，五六七八，九十", 6, ["一二三四，", "五六七八，", "九十"]),
        ("一二三四五六七八九十", 4, ["一二三四", "五六七八", "九十"]),
        ("Kort. Lang lang lang lang.", 12, ["Kort.", "Lang lang", "lang lang."]),
    ],
)
def test_what_is_longer_than_allowed_is_cut(text: str, longest: int, expected: list[str]) -> None:
    assert cut(text, longest) == expected


def test_a_very_long_line_takes_no_more_than_a_moment() -> None:
    text = "Dit is een zin over licht. " * 40_000
    assert cut(text) == ["Dit is een zin over licht."] * 40_000
    assert len(cut("!" * 200_000, longest=200_000)) == 1


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), SNIPPETS, LONG_TEXTS), st.integers(1, 80))
def test_sentences_are_trimmed_in_order_and_lose_nothing(text: str, longest: int) -> None:
    spans = sentences(text, Span(0, len(text)), longest)
    found = [span.of(text) for span in spans]
    assert all(found)
    assert found == [sentence.strip() for sentence in found]
    assert max(map(len, found), default=0) <= longest
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert "".join("".join(found).split()) == "".join(text.split())
