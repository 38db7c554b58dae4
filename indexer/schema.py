"""The tables of the store."""

SCHEMA = """
CREATE TABLE articles (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lang TEXT NOT NULL, lang_source TEXT NOT NULL,
    title TEXT NOT NULL, authors TEXT NOT NULL, publisher TEXT, published TEXT, url TEXT,
    tags TEXT NOT NULL, license TEXT, translation_key TEXT, accessed TEXT, description TEXT,
    extra TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE labels (
    article INTEGER NOT NULL, kind TEXT NOT NULL, folded TEXT NOT NULL,
    PRIMARY KEY (kind, folded, article)
) STRICT, WITHOUT ROWID;
CREATE TABLE passages (
    row INTEGER PRIMARY KEY, article INTEGER NOT NULL, ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, lang TEXT NOT NULL, headings TEXT NOT NULL,
    sentences INTEGER NOT NULL, folded TEXT NOT NULL
) STRICT;
CREATE INDEX passages_of_article ON passages (article, ordinal);
CREATE TABLE sentences (
    row INTEGER PRIMARY KEY, passage INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL
) STRICT;
CREATE INDEX sentences_of_passage ON sentences (passage);
CREATE TABLE quotations (
    row INTEGER PRIMARY KEY, article INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    lang TEXT NOT NULL, folded TEXT NOT NULL,
    first_sentence INTEGER NOT NULL, sentences INTEGER NOT NULL,
    speaker TEXT, speaker_folded TEXT, role TEXT, evidence_start INTEGER, evidence_end INTEGER
) STRICT;
CREATE INDEX quotations_of_article ON quotations (article, start);
"""
