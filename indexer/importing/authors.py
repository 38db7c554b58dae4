"""Who wrote a page, where its head says so in a name that the extractor does not take.

The extractor takes names of two words; a Chinese name has no space, and some people have one name.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from indexer.chinese import HAN
from indexer.folding import fold
from indexer.importing.dom import Element

NOT_TAKEN = "the page names this as its author; not taken. Give one with --author"
_METAS = frozenset({"author", "article:author", "og:article:author", "byl", "dc.creator",
                    "dcterms.creator", "parsely-author", "sailthru.author"})  # fmt: skip
_CHINESE = re.compile(rf"(?=.{{3,6}}$)[{HAN}]+[·•‧・][{HAN}]+|[{HAN}]{{2,4}}")
_ONE_WORD = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*")
_AND = re.compile(r"\s*[,，、;；&]\s*|\s+(?:en|and|和)\s+")
_NOBODY = re.compile(
    r"(?:de |the )?(?:admin|administrator|beheerder|redactie|redacteur|editor|editors|editorial|"
    r"staff|team|newsroom|webmaster|gast|guest|author|auteur|anonymous|anoniem|user|root|unknown|"
    r"onbekend|wordpress|blog|nieuws|news|marketing|communicatie|pr)"
    r"|小编|编辑|编辑部|管理员|本站|本刊|佚名|匿名|记者|作者|官方|网站|原创|转载|未知"
    r"|.{1,30}(?:编辑部|编辑|公司|集团|日报|晚报|周刊|杂志|网|社|研究院|研究所|研究|评论|观察|团队|传媒|"
    r"官方|频道|工作室|部|中心|协会|大学|学院|银行|平台|科技|商业|品牌|营销|财经)"
)
"""What stands for an author and is no person; for folded text."""


def named(root: Element, site: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the authors whom the head of a page plainly names, and the names that are doubtful.

    ``site``: the name of the site, which is no person.
    """
    stated = list(dict.fromkeys([*_in_metas(root), *_in_data(root)]))
    names = [name for entry in stated for name in _AND.split(entry) if name]
    people = [name for name in names if is_person(name) and fold(name) != fold(site or "")]
    doubtful = [name for name in names if name not in people]
    return tuple(dict.fromkeys(people)), tuple(dict.fromkeys(doubtful))


def is_person(name: str) -> bool:
    """Tell whether a name is a Chinese one or one word, and not that of a desk or a firm."""
    return bool(
        (_CHINESE.fullmatch(name) or _ONE_WORD.fullmatch(name))
        and not _NOBODY.fullmatch(fold(name))
    )


def _in_metas(root: Element) -> Iterator[str]:
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        content = " ".join((meta.get("content") or "").split())
        if key in _METAS and content and not re.match(r"https?:|.*@|/", content):
            yield content


def _in_data(root: Element) -> Iterator[str]:
    """Yield the authors in the data for search engines (schema.org in JSON-LD)."""
    for script in root.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _authors(data, 0)


def _authors(data: Any, depth: int) -> Iterator[str]:
    """Yield the names of the authors of an article, and of no other thing on the page."""
    if depth > 4:
        return
    if isinstance(data, list):
        for one in data:
            yield from _authors(one, depth + 1)
    elif isinstance(data, dict):
        if "@graph" in data:
            yield from _authors(data["@graph"], depth + 1)
        if "headline" in data or "Article" in str(data.get("@type", "")):
            stated = data.get("author", [])
            for author in stated if isinstance(stated, list) else [stated]:
                is_firm = isinstance(author, dict) and author.get("@type") == "Organization"
                name = author.get("name") if isinstance(author, dict) else author
                if isinstance(name, str) and name.strip() and not is_firm:
                    yield " ".join(name.split())
