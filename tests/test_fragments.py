"""Links to the very words on a page, encoded as the specification asks."""

from api.fragments import link
from indexer.records import Span

URL = "https://lantaarn.example/fakkel"


def test_words_that_stand_once_are_named_whole() -> None:
    text = "A post-mortem, R&D and 5% #1."
    assert link(URL, text, [Span(2, 24)]) == f"{URL}#:~:text=post%2Dmortem%2C%20R%26D%20and%205"
    assert link(URL, text, [Span(20, 28)]) == f"{URL}#:~:text=nd%205%25%20%231"


def test_without_a_page_there_is_no_link() -> None:
    assert link(None, "A torch.", [Span(2, 7)]) is None
    assert link("", "A torch.", [Span(2, 7)]) is None


def test_a_fragment_of_the_page_stays() -> None:
    assert link(f"{URL}#top", "A torch.", [Span(2, 7)]) == f"{URL}#top:~:text=torch"


def test_only_pages_on_the_web_are_linked() -> None:
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///x", "//a.example", "https://"):
        assert link(url, "A torch.", [Span(2, 7)]) is None
    shown = link("HTTP://a.example/", "A torch.", [Span(2, 7)])
    assert shown == "HTTP://a.example/#:~:text=torch"


def test_directives_of_the_page_give_way() -> None:
    for own in ("#:~:text=lamp", "#"):
        assert link(f"{URL}{own}", "A torch.", [Span(2, 7)]) == f"{URL}#:~:text=torch"
    top = link(f"{URL}#top:~:text=lamp", "A torch.", [Span(2, 7)])
    assert top == f"{URL}#top:~:text=torch"


def test_words_that_stand_twice_are_told_apart_by_what_is_around() -> None:
    text = "One torch here. Two torch there."
    assert (
        link(URL, text, [Span(20, 25)]) == f"{URL}#:~:text=One%20torch%20here.%20Two-,torch,-there."
    )


def test_long_words_and_those_over_several_lines_are_named_by_their_ends() -> None:
    text = "one two three four five six\n\nseven eight nine ten eleven twelve"
    expected = "one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve"
    assert link(URL, text, [Span(0, len(text))]) == f"{URL}#:~:text={expected}"
    long = "word " * 70 + "end"
    assert link(URL, long, [Span(0, len(long))]) == (
        f"{URL}#:~:text=word%20word%20word%20word%20word,word%20word%20word%20word%20end"
    )


def test_each_part_has_a_directive_and_chinese_is_cut_by_characters() -> None:
    text = "火炬手走在前面。" * 40
    assert link(URL, "the torch is lit now", [Span(4, 9), Span(13, 16)]) == (
        f"{URL}#:~:text=torch&text=lit"
    )
    found = link(URL, text, [Span(0, len(text))])
    assert found is not None
    assert found.count("%") == 3 * 2 * 12
