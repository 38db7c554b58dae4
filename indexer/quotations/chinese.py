"""Who speaks in Chinese, both scripts: the name before or after a quotation, with its verb.

Everything is matched on the simplified text, which is as long as the original.
"""

import re
from dataclasses import replace

from indexer.quotations.chinese_names import Named, named
from indexer.quotations.clues import Clue, Kind
from indexer.records import Span

_VERBS = (
    "补充说道|补充说|补充道|解释称|解释说|解释道|回忆说|回忆道|介绍说|介绍称|介绍道|坦言道|总结说|总结道|"
    "回应称|回应说|回答说|回答道|强调说|强调称|指出说|分析说|分析称|分析道|感叹说|感叹道|感慨道|建议说|"
    "评价说|评价道|形容说|笑着说|笑说|笑道|直言道|反问道|追问道|问道|说道|写道|答道|表示说|透露说|承认说|"
    "提醒说|警告说|告诉[^，。：“「]{1,8}|表示|指出|认为|解释|强调|补充|介绍|回忆|坦言|坦承|透露|回答|回应|"
    "直言|承认|提醒|警告|建议|总结|感叹|感慨|呼吁|宣布|评价|形容|主张|预测|反问|追问|分析|断言|"
    "(?<![小传据听学如是以来])说(?!法|明|服|辞|话)|(?<![名职号简俗统自昵又号对著])称(?!为|作|之|呼|赞)|"
    "(?<![顾访询疑学])问(?!题|卷|世)|(?<![报知渠频管轨通味])道(?!路|理)"
)
_ADVERB = (
    "(?:(?:则|还|也|又|曾|都|就|便|再|即|并|进一步|同时|随后|接着|后来|当时|此前|近日|日前|最后|首先|"
    "明确|公开|曾经|一再|反复|多次|如此|这样|这么|笑着|坦率地|[^，。：“「」”]{1,4}地|在[^，。：“「]{1,16}?(?:上|中|时|里|后|间)|"
    "(?:对|向|跟|和)[^，。：“「]{1,10}?)\\s*)*"
)
_INSIDE = r"(?:“[^”\n]{1,16}”|「[^」\n]{1,16}」|[^。！？；：:，,、\n“”「」『』])"
_AFTER = re.compile(
    rf"[，,\s]*(?P<who>{_INSIDE}{{1,48}}?)(?P<adverb>{_ADVERB})(?P<verb>{_VERBS})\s*"
    r"(?=[，,。：:；！“「\"'\n]|$)"
)
_CLAUSE = re.compile(
    rf"(?:^|(?<=[，,；]))\s*(?:据|正如|如)?(?P<who>{_INSIDE}{{1,48}}?)(?P<adverb>{_ADVERB})"
    rf"(?P<verb>{_VERBS})\s*(?P<rest>[，,：:]?)\s*$"
)
_BARE_VERB = re.compile(rf"[，,]\s*{_ADVERB}(?P<verb>{_VERBS})\s*[，,：:]?\s*$")
_FIRST_CLAUSE = re.compile(
    rf"^\s*(?:据)?(?P<who>{_INSIDE}{{1,48}}?)(?P<adverb>{_ADVERB})(?P<verb>{_VERBS})(?=[，,])"
)
_OPINION = re.compile(
    rf"(?:在(?P<who>{_INSIDE}{{1,30}}?)看来|(?:按照?|用)(?P<whose>{_INSIDE}{{1,30}}?)的(?:说法|话说|话来说))"
    r"[，,：:]?\s*$"
)
_NOUN = re.compile(
    rf"(?:^|(?<=[，,；]))\s*(?P<who>{_INSIDE}{{1,30}}?)(?P<noun>最?(?:担心|看重|在意|怕|想说|得意)的是|"
    r"(?:自己)?(?:的|给出的)(?:说法|看法|建议|回答|答案|解释|理由|经验|体会|总结|评价|原话|判断|结论|反应|忠告|口头禅|座右铭)|"
    r"(?:自己)?(?:总?结出|有|给出了?|留下了?|信奉)(?:一)?(?:个|条|句|套|项)[^：，]{0,10}?(?:准则|原则|说法|建议|经验|话|口头禅|法则|忠告))"
)
_ADDED = re.compile(
    r"(?P<noun>(?:附上|补上?|加上?|留下|丢下|扔下|撂下|写下|只说|只回)了?(?:一|这)?(?:句|句话))\s*[，,：:]\s*$"
)
_ALONE = re.compile(rf"^\s*(?P<who>{_INSIDE}{{2,40}}?)[：:]\s*$")
_NEGATED = re.compile("没有?说过|从未|从没|并未|未曾|不曾|没有人|无人|否认")


def after(text: str, plain: str, place: int, limit: int, known: frozenset[str]) -> Clue | None:
    """Return who speaks by what follows a quotation that ends at ``place``.

    ``plain`` is ``text`` simplified; ``known`` holds the names, simplified, that are told already.
    """
    found = _AFTER.match(plain, place, min(limit, place + 120))
    if found is None or _NEGATED.search(found.group()):
        return None
    who = named(plain, Span(*found.span("who")), known)
    if who is None:
        return None
    closed = plain[:place].rstrip("”’」』\"'").endswith(("。", "！", "？", "…", "!", "?"))
    behind = plain[found.end("verb") : found.end("verb") + 1]
    if closed and behind in "：:" and behind:
        return None  # it leads up to what comes next
    firm = not closed or plain[place : place + 1] in "，," or behind in "。；"
    return replace(_spanning(text, who, found.end("verb")), firm=firm)


def nobody(plain: str, place: int, limit: int) -> Clue | None:
    """Return that somebody says a quotation who has no name: a verb of saying is near."""
    found = _AFTER.match(plain, place, min(limit, place + 120))
    if found is None or plain[found.end("verb") : found.end("verb") + 1] in "：:":
        return None
    return Clue(Kind.NOBODY, Span(place, place), Span(place, place), None, found.end("verb"))


def before(text: str, plain: str, lead: Span, known: frozenset[str]) -> Clue | None:
    """Return who speaks by the part of a sentence that leads up to a quotation."""
    said = lead.of(plain)
    if not said.strip() or _NEGATED.search(said):
        return None
    colon = said.rstrip().endswith(("：", ":"))
    clause = _CLAUSE.search(said)
    if clause:
        who = named(plain, _at(lead, clause, "who"), known)
        if who:
            return replace(_spanning(text, who, lead.start + clause.end("verb")), strong=True)
    if (opinion := _OPINION.search(said)) is not None:
        group = "who" if opinion["who"] else "whose"
        who = named(plain, _at(lead, opinion, group), known)
        return _spanning(text, who, lead.start + len(said.rstrip("，,：: "))) if who else None
    bare = _BARE_VERB.search(said) or (_ADDED.search(said) if colon else None)
    if bare:
        who = _head(plain, lead, known)
        end = lead.start + bare.end(1)
        return replace(_spanning(text, who, end), strong=True) if who else None
    return _before_a_colon(text, plain, lead, known) if colon else None


def _before_a_colon(text: str, plain: str, lead: Span, known: frozenset[str]) -> Clue | None:
    """Return who speaks by a sentence that ends in a colon, its verb further to the front."""
    said = lead.of(plain)
    for pattern in (_FIRST_CLAUSE, _NOUN):
        found = pattern.search(said)
        if found and (who := named(plain, _at(lead, found, "who"), known)):
            end = found.end("verb" if pattern is _FIRST_CLAUSE else "noun")
            return replace(_spanning(text, who, lead.start + end), strong=True)
    alone = _ALONE.match(said)
    who = named(plain, _at(lead, alone, "who"), known) if alone else None
    if who and who.kind is Kind.NAME and (who.who.of(plain) in known or who.role):
        return replace(_spanning(text, who, who.who.end), strong=True)
    return None


def reports(text: str, plain: str, sentence: Span, known: frozenset[str]) -> list[Clue]:
    """Return who is said to think or say something in a sentence without a quotation."""
    found = _FIRST_CLAUSE.search(sentence.of(plain))
    if found is None:
        found = re.match(
            rf"\s*(?P<who>{_INSIDE}{{1,48}}?)(?P<adverb>)(?P<verb>发现|觉得|相信|认为)",
            sentence.of(plain),
        )
    if found is None:
        return []
    who = named(plain, _at(sentence, found, "who"), known)
    if who is None or who.kind is not Kind.NAME:
        return []
    return [_spanning(text, who, sentence.start + found.end("verb"))]


def _at(lead: Span, found: re.Match[str], group: str | int) -> Span:
    return Span(lead.start + found.start(group), lead.start + found.end(group))


def _head(plain: str, lead: Span, known: frozenset[str]) -> Named | None:
    """Return whom the sentence is about: a pronoun or a known name at its head."""
    said = lead.of(plain)
    head = re.match(r"\s*([他她](?![们人])|" + "|".join(map(re.escape, _longest_first(known)))
                    + r")", said)  # fmt: skip
    return named(plain, _at(lead, head, 1), known) if head else None


def _longest_first(known: frozenset[str]) -> list[str]:
    return sorted(known, key=lambda one: (-len(one), one)) or ["(?!)"]


def _spanning(text: str, who: Named, end: int) -> Clue:
    evidence = Span(who.who.start, max(end, who.who.end))
    role = None if who.role is None else who.role.of(text).strip() or None
    return Clue(who.kind, who.who, evidence, role, evidence.end, who.specific)
