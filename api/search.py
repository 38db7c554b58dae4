"""What readers ask of one generation: hits for a query, and articles near an article."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from api import facets, ranking, trust
from api.aimed import Aimed
from api.facets import Facets
from api.quoted import asked
from api.quotes import Quotes
from api.ranking import Evidence, Ranked, Ranking
from api.trust import Quality
from api.understanding import Means, Understood, understood
from api.wordlevel import Match, WordLevel
from indexer import language
from indexer.columns import StoredArticle, StoredPassage
from indexer.encoders import Encoder
from indexer.filters import Filter
from indexer.index import Index
from indexer.records import Language, Span
from indexer.vectors import Rows

Relation = Literal["eq", "gte"]


@dataclass(frozen=True, slots=True)
class Query:
    """A question, as asked."""

    text: str
    filter: Filter = field(default_factory=Filter)
    languages: frozenset[Language] = frozenset()
    """What the reader says the question is in; empty: to be detected."""
    limit: int = 10
    offset: int = 0
    group: Literal["none", "article"] = "none"
    explain: bool = False
    facets: bool = False


@dataclass(frozen=True, slots=True)
class QueryLanguage:
    """The language a query was taken to be in, and who says so."""

    code: Language
    source: Literal["detected", "given"]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A slice of an article's canonical text, with its text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """A sentence of a hit, and the evidence it would be as the best one."""

    text: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers, with its article and the reasons."""

    article: StoredArticle
    passage: StoredPassage
    best: Quoted
    evidence: Evidence
    matches: tuple[Match, ...]
    sentences: tuple[SentenceScore, ...] | None
    """Only where an explanation was asked for."""
    quality: Quality
    """How far the hit can be trusted."""

    @property
    def id(self) -> str:
        """Return the id of the passage."""
        return self.passage.id_in(self.article)


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of the ranking of a query, and figures about all of it."""

    language: QueryLanguage
    hits: tuple[Hit, ...]
    total: int
    total_relation: Relation
    """``gte`` where the ranking ends at its greatest depth."""
    languages: Mapping[Language, int]
    facets: Facets | None = None
    """Only where they were asked for."""


@dataclass(frozen=True, eq=False, slots=True)
class _Heard:
    """A query as it is compared."""

    language: QueryLanguage
    read: Understood
    quoted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An article near another one."""

    article: StoredArticle
    score: float


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """Which generation an answer comes from."""

    generation: str
    built_at: str
    encoder: str


class Searcher:
    """Answers from one generation with the encoder it was made with."""

    def __init__(self, index: Index, encoder: Encoder) -> None:
        """Raise EncoderMismatch when index and encoder do not belong together."""
        index.require(encoder.identity)
        self.index = index
        self._words = WordLevel(index.vocabulary, index.layout)
        self._means = Means(encoder, index.centring, self._words, index.layout)
        self.quotes = Quotes(index, self._means)
        edges = np.flatnonzero(np.diff(index.layout.articles)) + 1
        rows = np.arange(len(index.layout.articles), dtype=np.int64)
        self._article_vectors = index.vectors.means(np.split(rows, edges))

    @property
    def facts(self) -> IndexFacts:
        """Return which generation answers come from."""
        generation = self.index.generation
        return IndexFacts(generation.name, generation.manifest.built_at, self.index.encoder.name)

    def search(self, query: Query) -> Answer:
        """Return the page of the ranking that ``query`` asks for."""
        heard = self._heard(query)
        ranked, found = self._ranked(heard, query)
        page = ranked[query.offset : query.offset + query.limit]
        of_languages = Counter(self.index.layout.languages[row] for row in ranked.rows.tolist())
        return Answer(
            language=heard.language,
            hits=tuple(self._hits(page, heard.read, heard.language.code, explain=query.explain)),
            total=len(ranked),
            total_relation="gte" if found > ranking.DEPTH else "eq",
            languages={lang: of_languages[lang] for lang in Language},
            facets=self._facets(heard, query, ranked) if query.facets else None,
        )

    def answering(self, query: Query) -> list[int]:
        """Return the rows of all passages that answer, as hits better than weak, best first."""
        rows: list[int] = self._answering(self._heard(query), query).tolist()
        return rows

    def similar(self, article: StoredArticle, wanted: Filter, limit: int) -> list[Neighbour]:
        """Return the articles nearest to one, best first, itself left out."""
        scores = self._article_vectors @ self._article_vectors[article.row]
        rounded = np.round(scores.astype(np.float64), ranking.DECIMALS)
        rows = [row for row in self.index.store.article_rows(wanted) if row != article.row]
        rows.sort(key=lambda row: (-rounded[row], row))
        articles = self.index.store.articles(rows[:limit])
        return [Neighbour(articles[row], float(rounded[row])) for row in rows[:limit]]

    def _heard(self, query: Query) -> _Heard:
        question = asked(query.text)
        spoken = _spoken(query)
        read = understood(question.text, spoken.code, self._means)
        return _Heard(spoken, read, question.quoted)

    def _ranked(self, heard: _Heard, query: Query) -> tuple[Ranking, int]:
        """Return the whole ranking, and how many passages pass the filters."""
        within = self.index.store.passage_rows(replace(query.filter, containing=heard.quoted))
        read = heard.read
        vectors = Aimed(self.index.vectors, self.index.layout.tongues, read.towards)
        ranked = ranking.rank(vectors, read.vector, read.words.scores, within, read.stretch)
        found = self.index.layout.articles.size if within is None else len(within)
        if query.group == "article":
            ranked = ranked.first_of_each(self.index.layout.articles)
        return ranked, found

    def _answering(self, heard: _Heard, query: Query) -> Rows:
        """Return the rows of a ranking that are hits better than weak, best first."""
        ranked, _ = self._ranked(heard, query)
        return ranked.rows[self._better_than_weak(heard, ranked)]

    def _better_than_weak(self, heard: _Heard, ranked: Ranking) -> Rows:
        tongues = self.index.layout.tongues[ranked.rows]
        return trust.better_than_weak(ranked.scores, heard.language.code, tongues)

    def _facets(self, heard: _Heard, query: Query, ranked: Ranking) -> Facets:
        """Return the counts for every choice; ``ranked`` is the ranking under all filters."""
        places = self._better_than_weak(heard, ranked)

        def under(wanted: Filter) -> Rows:
            if wanted == query.filter:
                return ranked.rows[places]
            return self._answering(heard, replace(query, filter=wanted))

        any_language = under(replace(query.filter, languages=frozenset()))
        any_publisher = under(replace(query.filter, publisher=None))
        return facets.counted(places, any_language, any_publisher, self.index)

    def _hits(
        self, page: list[Ranked], read: Understood, asked_in: Language, *, explain: bool
    ) -> list[Hit]:
        store = self.index.store
        passages = store.passages(hit.row for hit in page)
        articles = store.articles({passage.article_row for passage in passages.values()})
        best = store.sentences(hit.best_sentence for hit in page)
        return [
            Hit(
                article=articles[passages[hit.row].article_row],
                passage=passages[hit.row],
                best=_quoted(passages[hit.row], best[hit.best_sentence]),
                evidence=hit.evidence,
                matches=_placed(
                    passages[hit.row], self._words.matches(read.words, passages[hit.row].text)
                ),
                sentences=self._sentence_scores(passages[hit.row], read) if explain else None,
                quality=trust.quality(hit.evidence.score, asked_in, passages[hit.row].lang),
            )
            for hit in page
        ]

    def _sentence_scores(
        self, passage: StoredPassage, read: Understood
    ) -> tuple[SentenceScore, ...]:
        spans = self.index.store.sentences_of(passage.row)
        vector = read.vector_for(passage.lang.tongue)
        scores = self.index.vectors.sentence_scores(vector, passage.row)
        scores *= read.stretch[passage.row]
        return tuple(
            SentenceScore(
                *_texted(passage, span),
                score=round(ranking.SENTENCE_WEIGHT * float(score), ranking.DECIMALS) + 0,
            )
            for span, score in zip(spans, scores, strict=True)
        )


def _spoken(query: Query) -> QueryLanguage:
    detected = language.detect(query.text)
    if not query.languages:
        return QueryLanguage(detected, "detected")
    code = detected if detected in query.languages else min(query.languages)
    return QueryLanguage(code, "given")


def _texted(passage: StoredPassage, span: Span) -> tuple[str, int, int]:
    inside = Span(span.start - passage.span.start, span.end - passage.span.start)
    return inside.of(passage.text), span.start, span.end


def _placed(passage: StoredPassage, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return matches with their places in the article instead of the passage."""
    by = passage.span.start
    return tuple(
        replace(match, span=Span(match.span.start + by, match.span.end + by)) for match in matches
    )


def _quoted(passage: StoredPassage, span: Span) -> Quoted:
    return Quoted(*_texted(passage, span))
