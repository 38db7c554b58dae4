"""Who speaks in Chinese, both scripts: the name before or after a quotation, with its verb.

Everything is matched on the simplified text, which is as long as the original.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from indexer.quotations.chinese_names import Named, is_name, is_role, named
from indexer.quotations.clues import Clue, Kind
from indexer.records import Span

_VERBS = (
    "说过|写过|提到|谈到|说起|(?:这样|那样|如此)说的|如是说|直言不讳|所说|所言|抱怨说|抱怨道|抱怨|喊道|叫道|惊呼|吐槽|调侃|自嘲|打趣|反驳|附和|承诺|保证|澄清|(?<![顾访询疑学])问(?!题|卷|世|道)[^，。：“「]{1,8}|"
    "补充说道|补充说|补充道|解释称|解释说|解释道|回忆说|回忆道|介绍说|介绍称|介绍道|坦言道|总结说|总结道|"
    "回应称|回应说|回答说|回答道|强调说|强调称|指出说|分析说|分析称|分析道|感叹说|感叹道|感慨道|建议说|"
    "评价说|评价道|形容说|笑着说|笑说|笑道|直言道|反问道|追问道|问道|说道|写道|答道|表示说|透露说|承认说|"
    "提醒说|警告说|告诉[^，。：“「]{1,8}|表示|指出|认为|解释|强调|补充|介绍|回忆|坦言|坦承|透露|回答|回应|"
    "直言|承认|提醒|警告|建议|总结|感叹|感慨|呼吁|宣布|评价|形容|主张|预测|反问|追问|分析|断言|"
    "(?<![小传据听学如是以来])说(?!法|明|服|辞|话)|(?<![名职号简俗统自昵又号对著])称(?!为|作|之|呼|赞)|"
    "(?<![顾访询疑学])问(?!题|卷|世)|(?<![报知渠频管轨通味])道(?!路|理)|(?<![回应报解问])答(?!应|案|题|复)"
)
_ADVERBIAL = re.compile(
    "(?:[上本]?周[一二三四五六日]?|昨[天日晚]|今[天日早]|则|还|也|又|曾|都|就|便|再|即|并|进一步|同时|随后|接着|后来|当时|此前|近日|日前|最后|首先|明确|公开|曾经|一再|"
    "反复|多次|如此|这样|这么|笑着|[^，。：“「」”]{2}地|(?:在|接受)[^，。：“「]{1,16}(?:上|中|时|里|后|间)|"
    r"(?:对|向)[^，。：“「]{1,10})\s*$"
)
"""What may stand between a name and its verb."""
_INSIDE = r"(?:“[^”\n]{1,16}”|「[^」\n]{1,16}」|[^。！？；：:，,、\n“”「」『』])"
_CLAUSE = re.compile(rf"{_INSIDE}{{1,70}}+")
_GAP = re.compile(r"[，,\s]*")
_VERB = re.compile(rf"(?P<verb>{_VERBS})\s*(?=[“「\"']|$)")
_THINKS = re.compile("发现|觉得|相信|认为")
_TELLS = re.compile("发现|觉得|相信|认为|告诉|提到|(?<![小传据听学如是以来])说(?=[^法明服辞话])")
_REACTION = re.compile(
    r"(?P<head>[^。！？：，,“「\n]{2,16}?(?:笑了?笑?|点了?点?头|摇了?摇?头|叹了?口?气|耸了?耸?肩|不同意|不这么看|并不认同))[。！]\s*"
)
_FARTHEST = 200
"""Characters of a sentence before a quotation that are looked at."""
_MOST_ADVERBIALS = 4
_SHORT = 5
_LISTED = re.compile("([^，。：“「”、]{2,4})、$")
_OPINION = re.compile(
    rf"(?:在(?P<who>{_INSIDE}{{1,30}}?)看来|(?:按照?|用)(?P<whose>{_INSIDE}{{1,30}}?)的(?:说法|话说|话来说))"
    r"[，,：:]?\s*$"
)
_NOUN = re.compile(
    rf"(?:^|(?<=[，,；]))\s*(?P<who>{_INSIDE}{{1,30}}?)(?P<noun>最?(?:担心|看重|在意|怕|想说|得意)的是|"
    r"(?:自己)?(?:的|给出的)(?:说法|看法|想法|感受|态度|观点|意见|建议|回答|答案|解释|理由|经验|体会|总结|评价|原话|判断|结论|反应|忠告|口头禅|座右铭)|"
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
    said = _said_behind(plain, place, limit)
    who = _subject(plain, said, known) if said else None
    if said is None or who is None or _NEGATED.search(plain, said.clause.start, said.verb.end):
        return None
    closed = plain[max(0, place - 3) : place].rstrip("”’」』\"'")[-1:] in tuple("。！？…!?")
    behind = plain[said.verb.end : said.verb.end + 1]
    if closed and behind in tuple("：:"):
        return None  # it leads up to what comes next
    firm = not closed or plain[place : place + 1] in "，," or behind in "。；"
    return replace(_spanning(text, who, said.verb.end), firm=firm)


def signature(text: str, plain: str, line: Span, known: frozenset[str]) -> Clue | None:
    """Return who signs a quotation: a name with its role before it, or behind a comma."""
    name = _CLAUSE.match(plain, *line)
    who = named(plain, Span(*name.span()), known) if name else None
    if name is None or who is None or who.kind is not Kind.NAME:
        return None
    behind = Span(min(name.end() + 1, line.end), line.end)
    if who.role is None and is_role(behind.of(plain)):
        who = replace(who, role=behind)
    return _spanning(text, who, who.who.end)


def nobody(plain: str, place: int, limit: int) -> Clue | None:
    """Return that somebody says a quotation who has no name: a verb of saying is near."""
    said = _said_behind(plain, place, limit)
    if said is None or plain[said.verb.end : said.verb.end + 1] in tuple("：:"):
        return None
    return Clue(Kind.NOBODY, Span(place, place), Span(place, place), None, said.verb.end)


def before(text: str, plain: str, lead: Span, known: frozenset[str]) -> Clue | None:
    """Return who speaks by the part of a sentence that leads up to a quotation."""
    lead = Span(max(lead.start, lead.end - _FARTHEST), lead.end)
    said = lead.of(plain)
    if not said.strip() or _NEGATED.search(said):
        return None
    colon = said.rstrip().endswith(("：", ":"))
    edge = _edge(plain, lead)
    clauses = [Span(*one.span()) for one in _CLAUSE.finditer(plain, lead.start, edge)]
    if (opinion := _OPINION.search(said)) is not None:
        group = "who" if opinion["who"] else "whose"
        who = named(plain, _at(lead, opinion, group), known)
        return replace(_spanning(text, who, edge), strong=colon) if who else None
    last = _said_in(plain, clauses[-1]) if clauses else None
    if last and last.verb.end == edge:
        who = _subject(plain, last, known)
        if who is None and not _without_adverbials(plain, last)[0].strip():
            who = _head(plain, clauses[:-1], known)  # 他顿了顿，说：
        if who is None:
            if edge == lead.end:
                return None
            return Clue(Kind.NOBODY, Span(edge, edge), Span(edge, edge), None, edge, strong=True)
        if who.kind is Kind.PRONOUN and any(_TELLS.search(plain, *one) for one in clauses[:-1]):
            return Clue(Kind.NOBODY, Span(edge, edge), Span(edge, edge), None, edge, strong=True)
        return replace(_spanning(text, who, last.verb.end), strong=True)
    if not colon:
        return None
    if (added := _ADDED.search(said)) is not None:
        who = _head(plain, clauses, known)
        end = lead.start + added.end("noun")
        return replace(_spanning(text, who, end), strong=True) if who else None
    return _before_a_colon(text, plain, lead, clauses[:1], known)


def _before_a_colon(
    text: str, plain: str, lead: Span, first: list[Span], known: frozenset[str]
) -> Clue | None:
    """Return who speaks by a sentence that ends in a colon, its verb further to the front."""
    said = lead.of(plain)
    opening = _said_in(plain, first[0]) if first else None
    if opening and (who := _subject(plain, opening, known)):
        return replace(_spanning(text, who, opening.verb.end), strong=True)
    noun = _NOUN.search(said)
    if noun and (who := named(plain, _at(lead, noun, "who"), known)):
        return replace(_spanning(text, who, lead.start + noun.end("noun")), strong=True)
    alone = _ALONE.match(said)
    who = named(plain, _at(lead, alone, "who"), known) if alone else None
    if who and who.kind is Kind.NAME:
        return replace(_spanning(text, who, who.who.end), strong=True)
    return None


def reports(text: str, plain: str, sentence: Span, known: frozenset[str]) -> list[Clue]:
    """Return who is said to think or say something in a sentence without a quotation."""
    first = _CLAUSE.match(plain, _GAP.match(plain, *sentence).end(), sentence.end)  # type: ignore[union-attr]
    if first is None:
        return []
    clause = Span(*first.span())
    said = _said_in(plain, clause)
    if said is None and (thinks := _THINKS.search(plain, *clause)):
        said = _Said(clause, Span(*thinks.span()))
    who = _subject(plain, said, known) if said else None
    if said is None or who is None or who.kind is not Kind.NAME:
        return []
    return [_spanning(text, who, said.verb.end)]


class _Said(NamedTuple):
    """A clause with a verb of saying at its end."""

    clause: Span
    verb: Span


def _said_behind(plain: str, place: int, limit: int) -> _Said | None:
    gap = _GAP.match(plain, place, limit)
    clause = _CLAUSE.match(plain, gap.end() if gap else place, limit)
    return _said_in(plain, Span(*clause.span())) if clause else None


def _said_in(plain: str, clause: Span) -> _Said | None:
    """Return a clause up to its verb of saying, if it has one with nothing behind it."""
    verb = _VERB.search(plain, *clause)
    return None if verb is None else _Said(clause, Span(*verb.span("verb")))


def _edge(plain: str, lead: Span) -> int:
    """Return where a lead ends without the mark behind it."""
    return lead.start + len(lead.of(plain).rstrip("，,：: "))


def _without_adverbials(plain: str, said: _Said) -> list[str]:
    """Return what stands before a verb, the adverbials taken off one by one, the barest first."""
    phrase = plain[said.clause.start : said.verb.start]
    found = [phrase]
    for _ in range(_MOST_ADVERBIALS):
        adverbial = _ADVERBIAL.search(phrase)
        if adverbial is None:
            break
        phrase = phrase[: adverbial.start()]
        found.insert(0, phrase)
    return found


def _subject(plain: str, said: _Said, known: frozenset[str]) -> Named | None:
    """Return who is meant by what stands before a verb; nobody of several who are listed."""
    listed = _LISTED.search(plain, max(0, said.clause.start - _SHORT), said.clause.start)
    if listed and (listed[1] in known or is_name(listed[1])):
        return None
    for phrase in _without_adverbials(plain, said):
        who = named(plain, Span(said.clause.start, said.clause.start + len(phrase)), known)
        if who is not None:
            return who
    return None


def _at(lead: Span, found: re.Match[str], group: str | int) -> Span:
    return Span(lead.start + found.start(group), lead.start + found.end(group))


def _head(plain: str, clauses: list[Span], known: frozenset[str]) -> Named | None:
    """Return whom the clauses are about: a pronoun or a known name at the head of the last."""
    names = "|".join(map(re.escape, _longest_first(known)))
    head = re.compile(rf"\s*(?:又|而|但)?([他她](?![们人的])|{names})")
    for clause in reversed(clauses):
        if found := head.match(plain, *clause):
            return named(plain, Span(*found.span(1)), known)
    return None


def reacts(text: str, plain: str, sentence: Span, known: frozenset[str]) -> Clue | None:
    """Return who laughs, nods or disagrees in a short sentence, and so is about to speak."""
    found = _REACTION.fullmatch(plain, *sentence)
    if found is None:
        return None
    who = _head(plain, [Span(*found.span("head"))], known)
    return _spanning(text, who, found.end("head")) if who else None


def _longest_first(known: frozenset[str]) -> list[str]:
    return sorted(known, key=lambda one: (-len(one), one)) or ["(?!)"]


def _spanning(text: str, who: Named, end: int) -> Clue:
    evidence = Span(who.who.start, max(end, who.who.end))
    role = None if who.role is None else who.role.of(text).strip() or None
    return Clue(who.kind, who.who, evidence, role, evidence.end, who.specific)
