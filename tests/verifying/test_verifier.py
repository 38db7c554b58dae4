"""Places, speakers and suggestions of verdicts, over articles written for it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from api.verifying.verdict import Status, Suggestion, Verdict
from api.verifying.verifier import Claim, Verifier
from indexer import phrases, store
from indexer.collection import collected
from indexer.errors import ArticleUnknown
from indexer.records import (
    Article,
    Author,
    Block,
    BlockKind,
    Language,
    Metadata,
    Quotation,
    Span,
    Speaker,
)
from indexer.store import Store

TORCH = (
    "“The torch is never mine for long,” says Li Wei, runner in Delft. “It goes on.”\n\n"
    "The road is long. “The torch is never mine for long,” Anna de Wit repeats.\n\n"
    "Nobody asked why."
)
SHOP = "The shop opens at nine. “The torch is never mine for long.” The road is long."
LAMP = "火炬手走在前面。「火炬從來不是我的，」李薇說，「它會傳下去。」"


class ToldSpeakers:
    """Knows who says what from a list."""

    def __init__(self, told: Mapping[tuple[int, Span], Speaker | None]) -> None:
        self._told = told

    def at(self, article_row: int, span: Span) -> Quotation | None:
        for (row, place), speaker in self._told.items():
            if row == article_row and place.start <= span.start and span.end <= place.end:
                return Quotation(f"article {row}", place, Language.ENGLISH, speaker)
        return None

    def touches(self, article_row: int, span: Span) -> bool:
        return any(
            row == article_row and place.start < span.end and span.start < place.end
            for row, place in self._told
        )


def article(name: str, lang: Language, text: str, **known: object) -> Article:
    metadata = Metadata("A torch", **known)  # type: ignore[arg-type]
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return Article(name, lang, "front matter", metadata, text, (block,))


def place_of(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


SAID = "The torch is never mine for long,"
LI_WEI = Speaker("Li Wei", place_of(TORCH, "says Li Wei"), "runner in Delft")
ANNA = Speaker("Anna de Wit", place_of(TORCH, "Anna de Wit repeats"))
LI = Speaker("李薇", place_of(LAMP, "李薇說"))
SPEAKERS = ToldSpeakers(
    {
        (0, place_of(LAMP, "火炬從來不是我的，")): LI,
        (2, place_of(TORCH, SAID)): LI_WEI,
        (2, place_of(TORCH, "It goes on.")): LI_WEI,
        (2, place_of(TORCH, SAID, 100)): ANNA,
        (1, place_of(SHOP, "The torch is never mine for long.")): None,
    }
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("verifier")
    gathered = collected(
        [
            article("deng", Language.TRADITIONAL, LAMP),
            article("shop", Language.ENGLISH, SHOP),
            article("torch", Language.ENGLISH, TORCH, url="https://lantaarn.example/torch",
                    authors=(Author("Mary Lamb", "瑪麗"),)),
        ]
    )  # fmt: skip
    store.write(made, gathered)
    phrases.write(made, gathered.articles)
    return made


@pytest.fixture(scope="module")
def verifier(folder: Path) -> Verifier:
    return Verifier(phrases.read(folder), Store(folder), SPEAKERS)


def kinds(verdict: Verdict) -> list[str]:
    return [caution.kind.value for caution in verdict.cautions]


def test_all_places_are_told_with_what_is_around_them(verifier: Verifier) -> None:
    verdict = verifier.verify(Claim("The torch is never mine for long"))
    assert (verdict.status, verdict.total_places) == (Status.EXACT, 3)
    assert [place.article.id for place in verdict.places] == ["shop", "torch", "torch"]
    first = verdict.places[1]
    assert (first.span, first.exact) == (Span(1, 33), "The torch is never mine for long")
    assert (first.prefix, first.suffix) == ("“", ",” says Li Wei, runner in Delft.")
    assert first.speaker == LI_WEI
    assert first.parts == ()
    assert verdict.places[2].prefix == "t goes on.”\n\nThe road is long. “"
    assert verdict.places[0].url is None
    assert verdict.places[1].url == (
        "https://lantaarn.example/torch#:~:text=“-,".replace("“", "%E2%80%9C")
        + "The%20torch%20is%20never%20mine%20for%20long,-%2C%E2%80%9D%20says%20Li%20Wei%2C%20runner"
    )


def test_the_parts_of_an_elided_quotation_are_places_too(verifier: Verifier) -> None:
    verdict = verifier.verify(Claim("The torch is never mine … It goes on."))
    [place] = verdict.places
    assert (verdict.status, place.article.id) == (Status.ELIDED, "torch")
    assert [part.of(TORCH) for part in place.parts] == ["The torch is never mine", "It goes on."]
    assert place.exact == TORCH[1 : place.parts[1].end]
    assert place.url is not None
    assert place.url.count("text=") == 2


def test_one_article_only(verifier: Verifier) -> None:
    verdict = verifier.verify(Claim("The road is long.", article="shop"))
    assert [place.article.id for place in verdict.places] == ["shop"]
    elsewhere = verifier.verify(Claim("Nobody asked why.", article="shop"))
    assert elsewhere.status is Status.NOT_FOUND
    with pytest.raises(ArticleUnknown):
        verifier.verify(Claim("The road is long.", article="nl/nergens"))


@pytest.mark.parametrize(
    ("text", "speaker", "article", "status", "warned"),
    [
        ("The torch is never mine for long", "Li Wei", "torch", "exact", False),
        ("The torch is never mine for long", "Wei Li", None, "exact", False),
        ("the torch is never mine for long", "De Wit", None, "normalized", False),
        ("The torch is never mine … It goes on", "Li Wei", "torch", "elided", False),
        ("The torch is never mine … It goes on", "Bob Stone", "torch", "misattributed", True),
        ("It goes on … The torch is never mine for long", "Li Wei", None, "elided", True),
        ("It goes on.", "Li Wei", None, "exact", False),
        ("It goes on.", "Anna de Wit", None, "misattributed", True),
        ("it goes on", "Anna de Wit", None, "misattributed", True),
        ("The torch is never mine for long", "Bob Stone", "torch", "misattributed", True),
        ("The torch is never mine for long", "Bob Stone", None, "exact", True),  # nobody in shop
        ("The torch is never mine for long", "Bob Stone", "shop", "exact", True),
        ("The road is long.", "Mary Lamb", "torch", "exact", False),  # its author
        ("The road is long.", "Bob Stone", "torch", "exact", True),
        ("It goes on.", "瑪麗", "torch", "exact", True),  # in another script: who knows
        ("It goes on.", "a colleague of Li Wei", None, "exact", True),
        ("It goes on.", "the runner", None, "exact", True),
        ("The road is long.", "a friend of Mary Lamb", "torch", "exact", True),
        ("It goes on.”\n\nThe road is long.", "Mary Lamb", "torch", "exact", True),
        ("火炬從來不是我的", "李薇", None, "exact", False),
        ("火炬从来不是我的", "李 薇", None, "normalized", False),
        ("火炬從來不是我的", "王薇", None, "misattributed", True),
        ("The torch is always mine for long", "Bob Stone", "torch", "altered", True),
        ("It goes up.", "Anna de Wit", None, "altered", True),
        ("Something else entirely happened here", "Li Wei", None, "not_found", False),
    ],
)  # fmt: skip
def test_who_says_it(
    verifier: Verifier, text: str, speaker: str, article: str | None, status: str, *, warned: bool
) -> None:
    verdict = verifier.verify(Claim(text, speaker, article))
    assert (verdict.status.value, "speaker" in kinds(verdict)) == (status, warned)


def test_parts_of_different_people_are_told(verifier: Verifier) -> None:
    verdict = verifier.verify(Claim("It goes on … The torch is never mine for long"))
    assert (verdict.status, verdict.places[0].speaker) == (Status.ELIDED, None)
    messages = [caution.message for caution in verdict.cautions]
    assert "Its parts are words of different people: Li Wei, Anna de Wit." in messages


def test_the_place_of_the_speaker_comes_first(verifier: Verifier) -> None:
    verdict = verifier.verify(Claim("The torch is never mine for long", "Anna de Wit"))
    assert verdict.places[0].speaker == ANNA


def test_words_that_stand_nowhere_get_suggestions_by_language(
    folder: Path, verifier: Verifier
) -> None:
    shop, deng = (verifier.store.article(name) for name in ("shop", "deng"))
    assert shop is not None
    assert deng is not None
    near = [
        Suggestion(shop, Span(0, 23), SHOP[:23], Language.ENGLISH, 0.9),
        Suggestion(deng, Span(0, 8), LAMP[:8], Language.TRADITIONAL, 0.8),
    ]
    asked: list[str] = []

    def suggesting(text: str) -> list[Suggestion]:
        asked.append(text)
        return near

    hinted = Verifier(phrases.read(folder), Store(folder), suggesting=suggesting)
    verdict = hinted.verify(Claim("“Whoever bears a light walks ahead of us”"))
    assert (verdict.status, verdict.places) == (Status.NOT_FOUND, ())
    assert (verdict.suggestions, verdict.translations) == ((near[0],), (near[1],))
    assert asked == ["Whoever bears a light walks ahead of us"]
    assert hinted.verify(Claim("The road is long.")).suggestions == ()
    assert len(asked) == 1


@pytest.mark.parametrize("text", ["The road is long!", "(The shop opens at nine", "Nobody asked?"])
def test_a_difference_is_the_slice_of_the_source_that_it_tells(
    verifier: Verifier, text: str
) -> None:
    verdict = verifier.verify(Claim(text))
    source = verifier.store.text(verdict.places[0].article.row)
    assert verdict.differences
    assert all(one.in_source.of(source) == one.source for one in verdict.differences)
    assert all(one.in_quotation.of(verdict.text) == one.quoted for one in verdict.differences)
