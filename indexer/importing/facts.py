"""What the parts of one line tell: a title, a date, an author, a publisher, a source, tags."""

import re
from dataclasses import dataclass
from datetime import date

from indexer.chinese import HAN
from indexer.folding import fold
from indexer.importing import dates, rules

_WORD = r"(?:[A-ZÀ-ÖØ-Þ](?:\.|[\w'’&+-]*(?:\.\w+)*))"
_LINK = r"(?:van|de|der|den|het|ten|ter|te|von|la|le|of|the|'t|&|for|voor)"
NAME = rf"{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_WORD}){{0,4}}"
_PERSON = re.compile(rf"{NAME}|[{HAN}]{{2,4}}|[{HAN}]{{1,8}}[·•‧][{HAN}]{{1,8}}")
_AND = re.compile(r"\s*(?:,|、|;|；|\s(?:en|and|&|和)\s)\s*")

_LABELS = (
    ("title", r"titel|title|标题|標題|题目|題目"),
    ("updated", r"(?:laatst |last )?(?:bijgewerkt|gewijzigd|updated|modified)(?: op| on)?|"
                r"更新(?:时间|時間|日期)?"),
    ("published", r"(?:gepubliceerd|geplaatst|published|posted)(?: op| on)?|datum|date|"
                  r"publicatiedatum|"
                  r"(?:发布|發布|发表|發表|日期|时间|時間)(?:时间|時間|日期|于|於)?"),
    ("author", r"(?:geschreven |tekst |vertaald )?door|(?:written |posted |words |text )?by|"
               r"auteurs?|authors?|tekst|作者|文|撰文|采写|採寫|记者|記者|编译|編譯"),
    ("publisher", r"uitgever|publisher|gepubliceerd (?:door|in)|published (?:by|in)|"
                  r"出版(?:社|者)?"),
    ("source", r"bron|source|via|来源|來源|出处|出處|文章来源|文章來源|来自|來自|转自|轉自"),
    ("url", r"url|link|permalink|原文(?:链接|連結|地址)|链接|連結|网址|網址"),
    ("tags", r"tags?|trefwoorden|labels?|keywords|tagged(?: with)?|"
             r"标签|標籤|关键词|關鍵詞|关键字"),
)  # fmt: skip
_LABEL = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _LABELS), re.IGNORECASE)
_COLON = re.compile(r"\s*[:：]\s*|\s*[/／](?!/)\s*(?=[\u3400-\u9fff])|\s+")
_PARTS = re.compile(
    r"\s*[|｜·•‧]\s*|\s{2,}|\u3000+|\s+[-–—]\s+|\s+(?=[\u3400-\u9fff]{1,6}[:：])"
    rf"|(?<![:：于於])(?<![:：于於]\s)\s*(?=(?:19|20)\d{{2}}年\d)"
    rf"|(?<=[{HAN}])(?<![于於])\s+(?=(?:19|20)\d{{2}}[-./]\d)"
    r"|\s+(?=(?:阅读|閱讀|浏览|瀏覽|点击|點擊|在看|点赞|點贊|评论|評論)[数數量]?\s?\d)"
    r"|(?<=\d)(?=(?:来源|來源|作者|编辑|編輯|阅读|閱讀|浏览|瀏覽)[:：])"
    r"|(?<![Ww]ritten)(?<![Pp]osted)(?<![Ww]ords)(?<![Tt]ext)(?<!eschreven)(?<!ekst)(?<!ertaald)"
    r"\s+(?=(?:door|by)\s+[A-Z])|,?\s+(?:op|on)\s+(?=\w+\.?\s+\d|\d)|,\s+(?=\d{1,2}\s)"
)
_BAR = re.compile(
    rf"(?:^|(?<=[\s|｜·]))((?:责任|責任|本文|执行|執行)?(?:编辑|編輯)|责编|責編|文|撰文|采写|採寫|作者|记者|記者"
    rf"|校对|校對|审核|審核|排版|摄影|攝影|图|圖|图片|圖片|监制|監製)\s*[|｜丨/／]\s*(?=[{HAN}])"
)
"""A bar between a Chinese label and a name, as in 文｜某某, where others write a colon."""
URL = re.compile(r"https?://\S+")
_NOISE = frozenset({"reading time", "counter", "sharing", "legal", "credit"})
_PUBLISHED_IN = re.compile(rf"(?:[Pp]ublished|[Gg]epubliceerd) in (?P<name>{NAME})")
"""A publisher without a colon; only beside something else, as one may be published in London."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a part of a line tells; ``noise`` tells nothing and is no text either."""

    name: str
    value: str = ""
    day: date | None = None


def is_byline(text: str) -> bool:
    """Tell whether every part of a line is a date, an author, a source or a counter."""
    return bool(told_by(text))


def told_by(text: str) -> list[Fact]:
    """Return what the parts of a line tell, or nothing when one of them is something else."""
    parts = _parts(text)
    told = [fact for fact in parts if fact is not None]
    if len(told) < len(parts) or all(fact.name == "noise" for fact in told):
        return []
    return told


def _parts(text: str) -> list[Fact | None]:
    """Return what each part of a line tells, None for one that tells nothing."""
    if len(text) > 200:
        return []
    text = _BAR.sub(r"\1：", text.strip())
    whole = _fact(text)
    if whole:
        return [whole]
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    return [_fact(part) or (_published_in(part) if len(parts) > 1 else None) for part in parts]


def _published_in(part: str) -> Fact | None:
    found = _PUBLISHED_IN.fullmatch(part)
    return Fact("publisher", found["name"]) if found else None


def is_doubtful(text: str) -> bool:
    """Tell whether some parts of a line name an author or a date, and others something else."""
    told = {fact.name for fact in _parts(text) if fact is not None}
    return bool(told & {"author", "published", "updated"})


def _fact(part: str) -> Fact | None:
    part = part.strip(" ()（）[]【】,，")
    day = dates.parsed(part)
    if day:
        return Fact("published", day=day)
    folded = fold(part)
    if any(rule.kind in _NOISE and rule.pattern.fullmatch(folded) for rule in rules.RULES):
        return Fact("noise")
    if URL.fullmatch(part):
        return Fact("url", part)
    label = _LABEL.match(part)
    while label and label.lastgroup:
        gap = _COLON.match(part, label.end())
        if gap:
            return _labelled(label.lastgroup, part[gap.end() :].strip(), gap.group().strip() != "")
        label = None
    return None


def _labelled(name: str, value: str, marked: bool) -> Fact | None:
    """Return the fact behind a label; ``marked``: with a colon, not only a space."""
    if name in ("published", "updated"):
        day = dates.parsed(value)
        return Fact(name, day=day) if day else None
    if name == "author":
        people = [re.split(r",\s+(?=[a-z])", value)[0]] if marked else [value]
        names = [one for one in _AND.split(people[0]) if one]
        return Fact(name, "\n".join(names)) if names and all(map(_is_person, names)) else None
    if not marked or not value or len(value) > (150 if name in ("title", "tags") else 60):
        return None
    if name == "url":
        return Fact(name, value) if URL.fullmatch(value) else None
    if name in ("publisher", "source") and re.search(r"[.。!?！？]\s*\S|[。!?！？]$|\.$", value):
        return None
    return Fact(name, value)


def _is_person(name: str) -> bool:
    return len(name) <= 50 and bool(_PERSON.fullmatch(name))
