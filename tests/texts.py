"""Texts for property tests: awkward characters between the marks that cut articles up."""

from hypothesis import strategies as st

_WORDS = (
    "Fakkel",
    "licht",
    "the torch",
    "is",
    "No",
    "bijv",
    "J",
    "3.000",
    "2019",
    "火炬手",
    "傳遞",
)
_AWKWARD = (
    "👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "🇳🇱", "🔥",  # joined by ZWJ, with a modifier, a flag of two
    "𠮷", "𝒜", "\U000323ac",  # beyond the basic plane
    "e\u0301", "\u0301", "n\u0303\u0323", "\u200d", "\u200b", "\ufe0f",  # combining, invisible
    "ＦＡＫＫＥＬ", "１２３", "ｶﾀ",
    "\u3000", "\xa0", "\u2028", "\u2029", "\x85", "\x0c", "\x1f", "\ufeff",
)  # fmt: skip
_STOPS = (
    ".",
    ". ",
    "? ",
    "!",
    "…",
    "...",
    "。",
    "！？",
    "？!",
    "。”",
    "”",
    "“",
    '"',
    "’",
    "(",
    "）",
    ",",
    "，",
)
_BREAKS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "  \n", "\\\n", " ", "\t")
_MARKS = (
    "# ", "## ", "> ", "- ", "* ", "-\n", "3. ", "•", "```\n", "    ", "---\n", "===\n", "*", "**",
    "_", "~~", "`", "[", "](x)", "![", "<b>", "&amp;", "&#0;", "| a | b |\n|---|---|\n", "|", "\\",
)  # fmt: skip

SNIPPETS = st.lists(
    st.one_of(
        st.sampled_from(_WORDS),
        st.sampled_from(_AWKWARD),
        st.sampled_from(_STOPS),
        st.sampled_from(_BREAKS),
        st.sampled_from(_MARKS),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
).map("".join)
"""Short texts of everything that a reader of articles may stumble over."""

LONG_TEXTS = st.lists(st.tuples(SNIPPETS, st.integers(1, 12)), min_size=1, max_size=6).map(
    lambda parts: "\n\n".join((part + " ") * times for part, times in parts)
)
"""Texts long enough to be cut into several passages."""
