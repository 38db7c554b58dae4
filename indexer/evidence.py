"""What ranking compares, computed and written: vectors of texts, and words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexer import apart, brevity, centring, chart, embeddings, regions, vectors, vocabulary
from indexer.apart import Apart
from indexer.background import Background
from indexer.chart import Chart
from indexer.collection import Collection
from indexer.embeddings import Embeddings, Progress
from indexer.encoders import Encoder, unit
from indexer.glossary import Glossary
from indexer.quotations import spoken
from indexer.regions import Said, naming, naming_in
from indexer.vocabulary import Vocabulary

RULES = 3
"""Raised when passages would be compared otherwise than before."""
HEADING = np.float32(0.5)
"""What the direction of its heading counts for in the vector of a passage."""
HEADING_WORDS = 0.8
TITLE_WORDS = 0.6
"""What words of its heading and of the title count for, beside words of a passage itself."""


@dataclass(frozen=True, eq=False, slots=True)
class Evidence:
    """The embeddings of a collection and the words in its sentences."""

    collection: Collection
    glossary: Glossary
    background: Background
    embeddings: Embeddings
    computed: int
    """How many texts were embedded; the others were taken over."""
    forms: Sequence[str]
    in_sentences: Sequence[Mapping[str, float]]
    parts: Apart
    names: frozenset[str] = frozenset()
    """The forms that are written with a capital."""

    def write(self, folder: Path, before: Chart | None = None) -> None:
        """Write everything that ranking compares, and the map, into ``folder``. Raises OSError.

        ``before`` is the map of the generation before.
        """
        cut, kept = self.collection, self.embeddings
        parallel = self.background.sentences
        centre = centring.fitted({tongue: kept.of(texts) for tongue, texts in parallel.items()})
        passages = centre.apply(kept.of(cut.passage_texts), cut.passage_languages)
        headings = centre.apply(kept.of(cut.headings), cut.passage_languages)
        headings *= np.array([[heading != ""] for heading in cut.headings])
        sentences = centre.apply(kept.of(cut.sentence_texts), cut.sentence_languages)
        directed = unit(passages + HEADING * headings)
        vectors.write(
            folder,
            directed,
            sentences * brevity.weights(cut.sentence_texts),
        )
        quotations = centre.apply(kept.of(cut.quotation_texts), cut.quotation_languages)
        spoken.write(folder, quotations * brevity.weights(cut.quotation_texts))
        centre.write(folder)
        known = vocabulary.fitted(
            self.in_sentences, self.forms, kept.of(self.forms), self.glossary, self.names
        )
        known.write(folder)
        kept.write(folder)
        self.parts.write(folder)
        keys = [embeddings.key(text) for text in cut.passage_texts]
        placed = chart.drawn(keys, directed, before)
        placed.write(folder)
        regions.write(folder, regions.drawn(placed.places, self._said(known)))

    def _said(self, known: Vocabulary) -> Said:
        """Return what the passages say, for naming the regions of the map."""
        cut = self.collection
        titles = {article.id: article.metadata.title for article in cut.articles}
        lines = [(titles[one.article_id], *one.headings) for one in cut.passages]
        of_lines = {line: naming_in("\n".join(line)) for line in set(lines)}
        forms, first = list[frozenset[str]](), 0
        for passage in cut.passages:
            own = self.in_sentences[first : first + len(passage.sentences)]
            forms.append(naming(f for weights in own for f in weights if weights[f] == 1))
            first += len(passage.sentences)
        above = [of_lines[line] for line in lines]
        return Said(cut.passage_texts, forms, above, cut.passage_languages, known)


def gathered(
    collection: Collection,
    glossary: Glossary,
    background: Background,
    encoder: Encoder,
    known: Embeddings | None,
    progress: Progress,
    known_apart: Apart = Apart(),  # noqa: B008 (it never changes)
) -> Evidence:
    """Return the evidence of a collection; vectors and words that are known are taken over.

    The terms of the background count beside those of the glossary.
    """
    glossary = glossary.beside(background.terms)
    in_sentences, in_parts, names = _words(collection, glossary, background, known_apart)
    standing = {form for weights in in_sentences for form in weights}
    forms = sorted(standing.union(background.words))
    texts = [
        *collection.passage_texts,
        *collection.headings,
        *collection.sentence_texts,
        *collection.quotation_texts,
        *(text for texts in background.sentences.values() for text in texts),
        *forms,
    ]
    kept, computed = embeddings.embedded(texts, encoder, known, progress)
    return Evidence(
        collection, glossary, background, kept, computed, forms, in_sentences, in_parts, names
    )


def _words(
    collection: Collection, glossary: Glossary, background: Background, known: Apart
) -> tuple[list[dict[str, float]], Apart, frozenset[str]]:
    """Return the forms of every sentence; the first of a passage has those above it as well.

    And the parts of all texts that they are from, and the forms that are names.
    """
    above = {article.id: article.metadata.title for article in collection.articles}
    titles = [above[passage.article_id] for passage in collection.passages]
    lines = list(dict.fromkeys([*titles, *collection.headings]))
    texts = [*collection.sentence_texts, *lines]
    in_texts, in_parts = apart.taken(texts, glossary, known)
    forms = vocabulary.weighted(in_texts, background.words)
    of_line = dict(zip(lines, forms[len(texts) - len(lines) :], strict=True))
    in_sentences = forms[: len(texts) - len(lines)]
    first = 0
    for passage, title, heading in zip(
        collection.passages, titles, collection.headings, strict=True
    ):
        own = in_sentences[first]
        for line, weight in ((heading, HEADING_WORDS), (title, TITLE_WORDS)):
            for form, value in of_line[line].items():
                own[form] = max(own.get(form, 0.0), weight * value)
        first += len(passage.sentences)
    return in_sentences, in_parts, vocabulary.names_in(in_texts[: len(in_sentences)])
