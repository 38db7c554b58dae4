"""Keys: readable, in ASCII, each of one article, and the same tomorrow."""

import pytest

from api.citing.keys import keys, plain_key
from indexer.columns import StoredArticle
from indexer.records import Language
from tests.citing.articles import LI_WEI, article

NL, HANS, HANT = Language.DUTCH, Language.SIMPLIFIED, Language.TRADITIONAL


@pytest.mark.parametrize(
    ("cited", "key"),
    [
        (article(), "lamb2026shop"),
        (article("De winkel om de hoek", ("Anna de Wit",), NL), "dewit2026winkel"),
        (article("街角的商店", (LI_WEI,), HANS), "liwei2026jiejiao"),
        (article("價格說了什麼", (), HANT, "街角出版社"), "jiejiaochubanshe2026jiage"),
        (article("Élan: één idee", ("Zoë Müller-Łuk",)), "mullerluk2026elan"),
        (article("The of", (), publisher="The Fakkel editors"), "thefakkeleditors2026the"),
        (article(published=None), "lambshop"),
        (article("🛍️", (), publisher=None, published=None), "enshop"),
        (article("x" * 99, ("y" * 99,)), f"{'y' * 24}2026{'x' * 24}"),
        (article(r"\{},% shop", ("Mary {Lamb}",)), "lamb2026shop"),
    ],
)
def test_a_key_is_of_author_year_and_first_word(cited: StoredArticle, key: str) -> None:
    assert plain_key(cited) == key


def test_articles_that_would_share_a_key_do_not() -> None:
    three = [article(article_id=name) for name in ("en/c", "en/a", "en/b")]
    found = keys(three)
    assert found == {
        "en/a": "lamb2026shop",
        "en/b": "lamb2026shop-880e",
        "en/c": "lamb2026shop-fc79",
    }
    assert keys(three[:2]) == {"en/a": found["en/a"], "en/c": found["en/c"]}


def test_many_articles_that_would_share_a_key_do_not() -> None:
    assert len(set(keys(article(article_id=f"en/{n}") for n in range(2000)).values())) == 2000
