"""Texts taken apart: what is kept, what is taken over, and when it is not."""

from pathlib import Path

from indexer import apart
from indexer.apart import Apart, Parts
from indexer.glossary import Glossary

TERMS = Glossary((("fakkel", "torch"), ("klantreis", "customer journey")))
TEXTS = ["The torch, the Torch.", "Onze klantreis", "The torch, the Torch.", ""]
FOUND = [
    Parts(("the", "torch", "the", "torch"), (0, 0), (3,)),
    Parts(("onze", "klantreis"), (1,)),
    Parts(("the", "torch", "the", "torch"), (0, 0), (3,)),
    Parts(()),
]


def test_texts_have_forms_in_order_and_concepts() -> None:
    found, kept = apart.taken(TEXTS, TERMS, Apart())
    assert found == FOUND
    assert (len(kept.parts), kept.glossary) == (3, TERMS.digest)  # each text once


def test_what_is_known_is_taken_over_and_what_is_gone_is_not_kept() -> None:
    _, kept = apart.taken(TEXTS[:1], TERMS, Apart())
    [key] = kept.parts
    marked = Apart(TERMS.digest, {key: Parts(("marked",)), "gone": Parts(("gone",))})
    found, again = apart.taken(TEXTS, TERMS, marked)
    assert found == [Parts(("marked",)), FOUND[1], Parts(("marked",)), FOUND[3]]
    assert "gone" not in again.parts


def test_with_another_glossary_nothing_is_taken_over() -> None:
    _, kept = apart.taken(TEXTS, TERMS, Apart())
    other = Glossary((("klantreis", "customer journey"), ("fakkel", "torch")))
    found, _ = apart.taken(TEXTS[:1], other, kept)
    assert found == [Parts(("the", "torch", "the", "torch"), (1, 1), (3,))]
    assert apart.taken(TEXTS[:1], Glossary(), kept)[0] == [Parts(FOUND[0].forms, capitals=(3,))]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    _, kept = apart.taken(TEXTS, TERMS, Apart())
    kept.write(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [apart.FILE]
    assert apart.read(tmp_path) == kept


def test_capitals_are_those_of_names_behind_the_first_word() -> None:
    text = "Albert, Heijn en IBM bij d'Artagnan; B 火炬 Ĳsbrand iPhone"
    [found], _ = apart.taken([text], Glossary(), Apart())
    assert [found.forms[at] for at in found.capitals] == ["heijn", "ijsbrand"]
