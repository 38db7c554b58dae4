"""The corpus folder: which files are articles, what is read from them, how a bad one is named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.articles import Reading, fingerprint, read_article, read_bytes
from indexer.errors import ArticleRefused
from indexer.listing import ArticleFile, article_files
from indexer.records import Article, Block, BlockKind, Language, Metadata, Span
from tests.fakes import write_files
from tests.texts import LONG_TEXTS, SNIPPETS

GERMAN = (
    "Wer eine Fackel trägt, geht voran und sieht den Weg zuerst, aber er trägt das Licht für "
    "diejenigen, die hinter ihm kommen, und gibt es weiter, sobald seine Arme müde werden."
)
BOM = b"\xef\xbb\xbf"


def read(content: str | bytes, path: str = "nl/a.md") -> Reading:
    return read_article(
        ArticleFile(path), content.encode() if isinstance(content, str) else content
    )


def refusal(content: str | bytes, path: str = "nl/a.md") -> str:
    with pytest.raises(ArticleRefused) as refused:
        read(content, path)
    assert refused.value.path == path
    return str(refused.value)


def outcome(content: bytes, path: str) -> Reading | ArticleRefused:
    try:
        return read(content, path)
    except ArticleRefused as refused:
        return refused


def test_a_file_is_read_whole_and_known_by_its_fingerprint(tmp_path: Path) -> None:
    write_files(tmp_path, {"nl/a.md": b"abc"})
    assert read_bytes(tmp_path, ArticleFile("nl/a.md")) == b"abc"
    assert fingerprint(b"abc").startswith("ba7816bf8f01cfea414140de5dae2223")


def test_a_file_that_cannot_be_taken_is_refused_with_the_reason(tmp_path: Path) -> None:
    corpus = write_files(
        tmp_path / "corpus", {"huge.md": b"a" * 5_000_001, "full.md": b"a" * 5_000_000}
    )
    write_files(tmp_path, {"outside.md": "Buiten."})
    (corpus / "outward.md").symlink_to(tmp_path / "outside.md")
    (corpus / "inward.md").symlink_to(corpus / "full.md")
    (corpus / "broken.md").symlink_to(corpus / "gone.md")
    (corpus / "loop.md").symlink_to(corpus / "pool.md")
    (corpus / "pool.md").symlink_to(corpus / "loop.md")
    found = {}
    for file in article_files(corpus):
        try:
            found[file.path] = f"{len(read_bytes(corpus, file))} bytes"
        except ArticleRefused as refused:
            found[file.path] = str(refused)
    assert found == {
        "broken.md": "broken.md: it cannot be read: No such file or directory.",
        "full.md": "5000000 bytes",
        "huge.md": "huge.md: it has 5,000,001 bytes; an article has at most 5,000,000.",
        "inward.md": "5000000 bytes",
        "loop.md": "loop.md: it is a link that leads to itself.",
        "outward.md": "outward.md: it is a link to a file outside the corpus folder. Put the "
        "file itself here, or have links followed with --follow-links.",
        "pool.md": "pool.md: it is a link that leads to itself.",
    }


def test_a_file_outside_is_read_through_a_link_only_when_asked(tmp_path: Path) -> None:
    write_files(tmp_path, {"outside.md": "Buiten.", "corpus/a.md": "x"})
    (tmp_path / "corpus/b.md").symlink_to(tmp_path / "outside.md")
    content = read_bytes(tmp_path / "corpus", ArticleFile("b.md"), follow_links=True)
    assert content == b"Buiten."


def test_a_file_that_is_saved_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    path = write_files(tmp_path, {"a.md": "half of"}) / "a.md"
    seen = []

    def saved_meanwhile(asked: Path) -> bytes:
        seen.append(asked.read_bytes())
        if len(seen) == 1:
            path.write_text("the whole of it")
        return seen[-1]

    assert read_bytes(tmp_path, ArticleFile("a.md"), read=saved_meanwhile) == b"the whole of it"
    assert seen == [b"half of", b"the whole of it"]


def test_a_file_that_is_written_to_all_the_time_is_refused(tmp_path: Path) -> None:
    path = write_files(tmp_path, {"a.md": "x"}) / "a.md"

    def growing(asked: Path) -> bytes:
        content = asked.read_bytes()
        path.write_bytes(content + b"x")
        return content

    with pytest.raises(ArticleRefused) as caught:
        read_bytes(tmp_path, ArticleFile("a.md"), read=growing)
    assert str(caught.value) == (
        "a.md: it was written to while it was read. Run this again when it is saved."
    )
    assert path.read_bytes() == b"xxxx"


@pytest.mark.parametrize("suffix", ["md", "txt"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", ": it is empty."),
        (b" \r\n\t\n ", ": it is empty."),
        ("\u3000\n\xa0".encode(), ":1: it has no text."),
        (BOM, ":1: it has no text."),
        (b"---\ntitle: Licht\n---\n", ":4: it has no text."),
        (b"---\r\ntitle: Licht\r\n---\r\n\r\n", ":4: it has no text."),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ": it is a binary file, not text."),
        (b"Regel een\nRegel twee \xff\n",
         ":2: it is not UTF-8 (byte 0xff at 21). Save it as UTF-8."),
        (BOM + b"caf\xe9", ":1: it is not UTF-8 (byte 0xe9 at 6). Save it as UTF-8."),
        ("火炬".encode()[:-1], ":1: it is not UTF-8 (byte 0xe7 at 3). Save it as UTF-8."),
        (b"---\ntitle: Licht\nTekst.",
         ":1: the front matter opened here has no closing line '---'."),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_the_reason(content: bytes, message: str, suffix: str) -> None:
    path = f"nl/a.{suffix}"
    assert refusal(content, path) == path + message


def test_an_article_in_another_language_is_refused_by_name() -> None:
    assert refusal(GERMAN) == (
        "nl/a.md: its text is in German (de); Fakkel indexes Dutch, English and Chinese. "
        "If that is wrong, say so with 'lang:' in the front matter."
    )


def test_the_author_of_an_article_knows_its_language_better_but_is_told() -> None:
    reading = read(f"---\nlang: nl\nmood: blij\nkind: gids\n---\n{GERMAN}")
    assert reading.article.lang == Language.DUTCH
    assert reading.remarks == (
        "nl/a.md: 'lang' is nl, but the text looks like German.",
        "nl/a.md: unknown field 'mood' in the front matter, kept.",
        "nl/a.md: unknown field 'kind' in the front matter, kept.",
    )


@pytest.mark.parametrize(
    ("front", "text", "lang", "source", "remarks"),
    [
        ("", "Wie een fakkel draagt, loopt voorop en geeft licht aan wie volgt in het donker",
         "nl", "detected", []),
        ("", "我們傳遞火炬", "zh-Hant", "detected", []),
        ("lang: zh", "我们传递火炬", "zh-Hans", "front matter", []),
        ("lang: zh", "我們傳遞火炬", "zh-Hant", "front matter", []),
        ("lang: zh", "The torch is passed on", "zh-Hans", "front matter", ["zh-Hans en"]),
        ("lang: zh-CN", "我們傳遞火炬", "zh-Hans", "front matter", ["zh-Hans zh-Hant"]),
        ("lang: en", "Wie een fakkel draagt", "en", "front matter", ["en nl"]),
    ],
)  # fmt: skip
def test_the_language_is_that_of_the_front_matter_else_detected(
    front: str, text: str, lang: str, source: str, remarks: list[str]
) -> None:
    reading = read(f"---\n{front}\n---\n{text}")
    assert (reading.article.lang, reading.article.lang_source) == (lang, source)
    pairs = [remark.split() for remark in remarks]
    assert list(reading.remarks) == [
        f"nl/a.md: 'lang' is {said}, but the text looks like {seen}." for said, seen in pairs
    ]


def test_the_language_of_a_short_text_is_a_guess_and_said_to_be() -> None:
    reading = read("Schnell!")
    assert reading.article.lang == "en"
    assert reading.remarks == (
        "nl/a.md: its text is short, and en a guess; say which it is with 'lang:'.",
    )


ARTICLE = Article(
    id="nl/a",
    lang=Language.DUTCH,
    lang_source="front matter",
    metadata=Metadata(title="Het licht"),
    text="Kop\n\nHet licht is warm.\n\n- een",
    blocks=(
        Block(BlockKind.HEADING, Span(0, 3), level=1),
        Block(BlockKind.PARAGRAPH, Span(5, 23)),
        Block(BlockKind.ITEM, Span(27, 30)),
    ),
)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", [b"", BOM])
def test_line_ends_and_a_byte_order_mark_make_no_difference(start: bytes, line_end: str) -> None:
    source = "---\ntitle: Het licht\nlang: nl\n---\n\n# Kop\n\nHet licht\nis *warm*.\n\n- een\n"
    reading = read(start + source.replace("\n", line_end).encode())
    assert reading == Reading(ARTICLE, ())


@pytest.mark.parametrize(
    ("path", "content", "title"),
    [
        ("a.md", "---\ntitle: Boven\n---\n# Kop\n\nTekst.", "Boven"),
        ("a.md", "Eerst. Dan.\n\n## De *kop*\n\n# Later", "De kop"),
        ("a.md", "Waarom  \nvuur? Daarom!\n---", "Waarom vuur? Daarom!"),
        ("a.md", f"# Kort. {'火' * 200}", "Kort."),
        ("a.md", "Eerste zin hier. Dan nog een.", "Eerste zin hier."),
        ("a.md", "Eerste regel  \ntweede regel", "Eerste regel"),
        ("a.md", "- 火炬。照亮", "火炬。"),
        ("a.md", "火" * 300, "火" * 200),
        ("a.txt", "# Regel een\nRegel twee", "# Regel een"),
        ("a.txt", f"Eerst.\n\nGeen kop\n\n{'Wie een fakkel draagt, loopt voorop. ' * 4}", "Eerst."),
    ],
)
def test_the_title_is_given_else_the_first_heading_else_the_first_sentence(
    path: str, content: str, title: str
) -> None:
    assert read(content, path).article.metadata.title == title


_FRONT = st.lists(
    st.tuples(
        st.sampled_from(["title", "lang", "authors", "published", "tags", "url", "x", "{", "- "]),
        st.sampled_from(["", "nl", "no", "2026-13-01", "[a, {name: b}]", "{", "&a [*a]", "'", "1e3",
                         "!!bool x", "!!timestamp x", "0x_", '"\\ud800"', "|", "\x07", "~"]),
    ),
    max_size=3,
).map(lambda lines: "---\n" + "".join(f"{a}: {b}\n" for a, b in lines) + "---\n")  # fmt: skip
_FILES = st.one_of(
    st.binary(max_size=200),
    st.tuples(_FRONT, st.one_of(SNIPPETS, LONG_TEXTS)).map("".join).map(str.encode),
    st.tuples(SNIPPETS, st.binary(max_size=4), SNIPPETS).map(
        lambda parts: parts[0].encode() + parts[1] + parts[2].encode()
    ),
)


@settings(max_examples=150, deadline=None)
@given(_FILES, st.sampled_from(["nl/a.md", "nl/a.txt"]))
def test_whatever_the_bytes_the_answer_is_an_article_or_a_refusal_of_this_file(
    content: bytes, path: str
) -> None:
    found = outcome(content, path)
    if isinstance(found, ArticleRefused):
        assert str(found).startswith(path + ":")
    else:
        assert (found.article.id, found.article.lang in Language) == ("nl/a", True)
        assert found.article.metadata.title.strip()
