"""What a question finds in the small corpus: order, scores, places, pages of the ranking."""

from pathlib import Path

import pytest

from api.search import Hit, Query, QueryLanguage, Searcher, SentenceScore
from indexer.background import Background
from indexer.errors import EncoderMismatch
from indexer.filters import Filter
from indexer.index import open_index
from indexer.records import Language
from tests.conftest import library, reindexed
from tests.fakes import ConceptEncoder, write_files

NL, EN, HANS, HANT = Language.DUTCH, Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL
TWICE = 0.9770
"""Passage (2 0 0 0 1) / √5, heading (1 0 0 0 1) / √2, half: (1.248 0 0 0 .8008), length 1.4828.

Its cosine with the query (1 0 0 0 1) / √2 is 2.0488 / √2 / 1.4828.
"""
ONCE = 0.9675
"""Passage (1 0 0 0 1) / √2, heading (0 0 0 0 1), half: (.7071 0 0 0 1.2071), length 1.399.

Its cosine with the query is 1.9142 / √2 / 1.399.
"""
WORD = 1
"""Each language has a word for it that answers wholly."""
TORCHES = [
    # The best sentence is n words long and has one torch: half of 1, n / (n + 4) of it.
    ("en/torch#0001", ONCE + 0.3667 + WORD),  # 11 words
    ("nl/fakkel#0002", ONCE + 0.3667 + WORD),  # the same words, quoted in a Dutch article
    ("en/torch#0000", TWICE + 0.3333 + WORD),  # 8
    ("nl/fakkel#0000", TWICE + 0.3182 + WORD),  # 7
    ("zh-Hans/huoju#0001", ONCE + 0.3261 + WORD),  # 12 characters are 7.5 words
    ("zh-Hans/huoju#0000", TWICE + 0.3161 + WORD),  # 11 characters are 6.875
    ("zh-Hant/huoju#0000", TWICE + 0.3161 + WORD),
    ("nl/fakkel#0001", ONCE + 0.3182 + WORD),  # 7
]


def ids(searcher: Searcher, query: Query) -> list[str]:
    return [hit.id for hit in searcher.search(query).hits]


def only(searcher: Searcher, query: Query, passage: str) -> Hit:
    """Return the one hit of that id."""
    [found] = [hit for hit in searcher.search(query).hits if hit.id == passage]
    return found


def test_scores_of_two_passages_can_be_worked_out_by_hand(tmp_path: Path) -> None:
    write_files(
        tmp_path / "corpus",
        {
            "torch.txt": "The torch is what we follow. What we follow is the torch.",
            "shop.txt": "The shop is what we follow. What we follow is the shop.",
        },
    )
    searcher = library(reindexed(tmp_path / "corpus", tmp_path / "index")).open()
    # The title is the first sentence, as there is no heading: so the one passage is that of TWICE,
    # the other has .8008 / √2 / 1.4828. Each sentence is 6 words long, so that it counts for
    # 6 / 10, and of that half: of 1 where it speaks of a torch, of 1 / 2 where it does not.
    # Words: torch and shop over √2 and five of (0 0 0 0 1); without their mean torch is at -.187
    # from shop and below 0 from the others, so it stands in its passage and in one sentence of it
    # (.5 + .5) and in nothing else.
    hits = searcher.search(Query("torch")).hits
    assert [hit.id for hit in hits] == ["torch#0000", "shop#0000"]
    assert [hit.evidence.passage for hit in hits] == pytest.approx([TWICE, 0.3819], abs=1e-4)
    assert [hit.evidence.sentence for hit in hits] == pytest.approx([0.3, 0.15], abs=1e-4)
    assert [hit.evidence.word for hit in hits] == [1.0, 0.0]
    assert [hit.evidence.score for hit in hits] == pytest.approx([2.2770, 0.5319], abs=2e-4)
    assert [hit.quality for hit in hits] == ["strong", "weak"]


def test_a_word_finds_its_concept_in_every_language(searcher: Searcher) -> None:
    found = [(hit.id, hit.evidence.score) for hit in searcher.search(Query("torch", limit=8)).hits]
    assert [passage for passage, _ in found] == [passage for passage, _ in TORCHES]
    assert [score for _, score in found] == pytest.approx([score for _, score in TORCHES], abs=2e-4)
    words = {hit.evidence.word for hit in searcher.search(Query("torch", limit=8)).hits}
    assert words == {WORD}


def test_the_same_text_in_several_articles_stands_by_id(tmp_path: Path) -> None:
    text = "The torch is what we follow tonight. It never goes out in the rain."
    names = ["b", "a", "c/d", "a b"]
    write_files(tmp_path, {f"corpus/{name}.txt": text for name in names})
    searcher = library(reindexed(tmp_path / "corpus", tmp_path / "index")).open()
    hits = searcher.search(Query("torch")).hits
    assert [hit.id for hit in hits] == ["a b#0000", "a#0000", "b#0000", "c/d#0000"]
    assert len({hit.evidence.score for hit in hits}) == 1


@pytest.mark.parametrize("text", ["torch", "winkel", "价格", "privacy 隱私", "hond", "?"])
def test_the_whole_ranking_goes_from_high_to_low_with_ties_by_id(
    searcher: Searcher, text: str
) -> None:
    hits = searcher.search(Query(text, limit=1000)).hits
    assert len({hit.id for hit in hits}) == 20
    places = [(-hit.evidence.score, hit.id) for hit in hits]
    assert places == sorted(places)


def test_every_hit_and_best_sentence_is_the_slice_it_says(searcher: Searcher) -> None:
    for hit in searcher.search(Query("winkel", limit=1000)).hits:
        text = searcher.index.store.text(hit.article.row)
        assert text[hit.passage.span.start : hit.passage.span.end] == hit.passage.text
        assert text[hit.best.start : hit.best.end] == hit.best.text
        assert hit.passage.span.start <= hit.best.start < hit.best.end <= hit.passage.span.end


def test_places_count_code_points_not_bytes_or_surrogates(searcher: Searcher) -> None:
    hit = only(searcher, Query("shop", explain=True, limit=20), "en/shop#0000")
    assert hit.sentences is not None
    assert [(one.text, one.start, one.end) for one in hit.sentences] == [
        ("The shop opens at nine in the morning.", 0, 38),
        ("𝕏 marks the spot where the shop keeps its 🕯️ candles.", 39, 92),
    ]


def test_the_best_sentence_is_the_one_that_answers(searcher: Searcher) -> None:
    assert only(searcher, Query("price", limit=20), "nl/prijs#0001").best.text == (
        "Een lage prijs trekt mensen naar de winkel."
    )
    assert only(searcher, Query("hond", limit=20), "nl/prijs#0001").best.text == (
        "Daarna blijven ze voor het gesprek."
    )


def test_an_explanation_scores_every_sentence_and_short_ones_for_less(searcher: Searcher) -> None:
    hit = only(searcher, Query("winkel", explain=True), "nl/winkel#0001")
    assert hit.sentences is not None
    # Halves of 1, 1 / √2 and 1 / √2, for 9 words 9 / 13 of it, for 6 words 6 / 10, for one 1 / 5.
    assert hit.sentences == (
        SentenceScore("De winkel heeft nog een kassa met een bel.", 87, 129, 0.3462),
        SentenceScore("Die bel klinkt de hele dag.", 130, 157, 0.2121),
        SentenceScore("Ting!", 158, 163, 0.0707),
    )
    assert hit.evidence.sentence == 0.3462
    assert only(searcher, Query("winkel"), "nl/winkel#0001").sentences is None


@pytest.mark.parametrize("group", ["none", "article"])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 19, 20, 21])
def test_pages_are_slices_of_one_ranking(searcher: Searcher, limit: int, group: str) -> None:
    asked = {"none": Query("prijs"), "article": Query("prijs", group="article")}[group]
    whole = searcher.search(Query(asked.text, group=asked.group, limit=1000))
    pages = [
        searcher.search(Query(asked.text, group=asked.group, limit=limit, offset=offset))
        for offset in range(0, whole.total + limit, limit)
    ]
    assert [hit for page in pages for hit in page.hits] == list(whole.hits)
    figures = {(page.total, page.total_relation, str(page.languages)) for page in pages}
    assert figures == {(whole.total, "eq", str(whole.languages))}


def test_a_group_shows_the_best_passage_of_each_article(searcher: Searcher) -> None:
    whole = ids(searcher, Query("火炬", limit=20))
    grouped = searcher.search(Query("火炬", group="article", limit=20))
    best = list({passage.partition("#")[0]: None for passage in whole})
    assert [hit.article.id for hit in grouped.hits] == best
    assert [hit.id for hit in grouped.hits][:4] == [
        "en/torch#0001", "nl/fakkel#0002", "zh-Hans/huoju#0001", "zh-Hant/huoju#0000",
    ]  # fmt: skip
    assert grouped.total == 12
    assert grouped.languages == {NL: 3, EN: 4, HANS: 3, HANT: 2}


def test_languages_count_all_pages_by_the_language_of_the_passage(searcher: Searcher) -> None:
    answer = searcher.search(Query("fakkel", limit=1))
    assert (answer.total, answer.languages) == (20, {NL: 7, EN: 7, HANS: 4, HANT: 2})
    dutch = searcher.search(Query("fakkel", Filter(languages=frozenset({NL}))))
    assert (dutch.total, dutch.languages) == (7, {NL: 7, EN: 0, HANS: 0, HANT: 0})
    nobody = searcher.search(Query("fakkel", Filter(publisher="Niemand")))
    assert (nobody.hits, nobody.total, nobody.languages) == (
        (),
        0,
        {NL: 0, EN: 0, HANS: 0, HANT: 0},
    )


def test_a_ranking_ends_at_its_depth_and_says_that_there_is_more(tmp_path: Path) -> None:
    line = "火炬照亮我们前方的道路。"
    thousand = "\n\n".join(f"## {number}\n\n{line}" for number in range(1000))
    files = {"many.md": f"---\npublisher: Lantaarn\n---\n{thousand}", "one.md": line}
    write_files(tmp_path / "corpus", files)
    searcher = library(reindexed(tmp_path / "corpus", tmp_path / "index")).open()
    answer = searcher.search(Query("火炬", limit=100, offset=900))
    assert (answer.total, answer.total_relation) == (1000, "gte")
    # one#0000 is the first of all: its title is its sentence, the others stand under a number.
    assert [hit.id for hit in answer.hits] == [f"many#{number:04}" for number in range(899, 999)]
    of_many = searcher.search(Query("火炬", Filter(publisher="Lantaarn"), limit=1))
    assert (of_many.total, of_many.total_relation) == (1000, "eq")


def test_a_filter_changes_no_score(searcher: Searcher) -> None:
    everything = {hit.id: hit for hit in searcher.search(Query("torch", limit=20)).hits}
    lantaarn = searcher.search(Query("torch", Filter(publisher="Lantaarn"), limit=20)).hits
    assert [hit.id for hit in lantaarn] == [passage for passage, _ in TORCHES]
    assert list(lantaarn) == [everything[hit.id] for hit in lantaarn]


@pytest.mark.parametrize(
    ("text", "given", "taken"),
    [
        ("torch", set(), QueryLanguage(EN, "detected")),
        ("fakkel", set(), QueryLanguage(NL, "detected")),
        ("火炬", set(), QueryLanguage(HANS, "detected")),
        ("傳遞火炬", set(), QueryLanguage(HANT, "detected")),
        ("torch", {NL}, QueryLanguage(NL, "given")),
        ("傳遞火炬", {HANS, HANT}, QueryLanguage(HANT, "given")),
        ("火炬", {HANT}, QueryLanguage(HANT, "given")),
        ("torch", {HANS, HANT}, QueryLanguage(HANS, "given")),
    ],
)
def test_the_language_of_a_query_is_given_or_detected(
    searcher: Searcher, text: str, given: set[Language], taken: QueryLanguage
) -> None:
    assert searcher.search(Query(text, languages=frozenset(given))).language == taken


def test_what_the_language_of_a_query_adds_is_taken_out_of_it(tmp_path: Path) -> None:
    text = "The torch is what we follow. It never goes out in the rain."
    write_files(tmp_path / "corpus", {"a.md": f"---\ntitle: Tonight\nlang: en\n---\n{text}\n"})
    parallel = {"nl": ("De fakkel is hier.",), "en": ("It is here.",), "zh": ("在这里。",)}
    known = Background(sentences=parallel)
    searcher = library(reindexed(tmp_path / "corpus", tmp_path / "index", None, known)).open()
    # First and fifth dimension; the others are 0. The parallel sentences are (.7071 .7071) in
    # Dutch and (0 1) in the others, their mean is (.2357 .9024): Dutch adds (.4714 -.1953), the
    # others (-.2357 .0976). In English torch is (.9428 .6095), of length one (.8398 .5429), in
    # Dutch (.2357 .9024), (.2527 .9675). The passage is as torch in English, its title (.2357
    # .9024) too; the half of that added it is (.9662 1.0267), (.6853 .7282). Its first sentence,
    # 6 words, is as torch in English, times .6; the second, 7 words, as the title, times .6364.
    expected = [
        (EN, "The torch is what we follow.", 0.9708, 0.3),
        (NL, "It never goes out in the rain.", 0.8778, 0.3182),
    ]
    for language, best, passage, sentence in expected:
        [hit] = searcher.search(Query("torch", languages=frozenset({language}))).hits
        assert hit.best.text == best
        found = (hit.evidence.passage, hit.evidence.sentence, hit.evidence.word)
        assert found == pytest.approx((passage, sentence, 1), abs=5e-4)


def test_similar_articles_are_those_of_the_same_concept_without_itself(searcher: Searcher) -> None:
    article = searcher.index.store.article("en/torch")
    assert article is not None
    near = searcher.similar(article, Filter(), limit=100)
    # Passages as TWICE and ONCE are (.8416 .54) and (.5054 .8629). One of each has the direction
    # (.6926 .7213), so has the first; one and two (.633 .7742), as in Dutch, with its citation.
    assert [(one.article.id, one.score) for one in near[:3]] == [
        ("zh-Hans/huoju", 1.0), ("nl/fakkel", 0.9968), ("zh-Hant/huoju", 0.9725),
    ]  # fmt: skip
    assert len(near) == 11
    assert "en/torch" not in {one.article.id for one in near}
    chinese = Filter(languages=frozenset({HANS, HANT}))
    only_chinese = searcher.similar(article, chinese, limit=2)
    assert [one.article.id for one in only_chinese] == ["zh-Hans/huoju", "zh-Hant/huoju"]
    assert only_chinese == [near[0], near[2]]


def test_another_encoder_than_the_one_of_the_index_is_refused(small_index: Path) -> None:
    with pytest.raises(EncoderMismatch, match=r"made with the encoder 'concepts' \(revision 1"):
        Searcher(open_index(small_index), ConceptEncoder(revision="2"))
