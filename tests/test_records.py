"""The few rules that values know of themselves."""

from indexer.records import Language, Passage, Span, passage_id


def test_both_scripts_are_one_tongue() -> None:
    assert [language.tongue for language in Language] == ["nl", "en", "zh", "zh"]


def test_a_span_counts_code_points_and_leaves_out_its_end() -> None:
    assert Span(1, 4).of("a🔥𠮷火b") == "🔥𠮷火"
    assert Span(2, 2).of("abc") == ""


def test_passage_ids_sort_as_the_passages_stand_in_the_article() -> None:
    ids = [passage_id("nl/licht", ordinal) for ordinal in (0, 7, 10, 200)]
    assert ids == ["nl/licht#0000", "nl/licht#0007", "nl/licht#0010", "nl/licht#0200"]
    assert ids == sorted(ids)
    assert Passage("nl/licht", 7, Span(0, 1), Language.DUTCH, (), ()).id == ids[1]
