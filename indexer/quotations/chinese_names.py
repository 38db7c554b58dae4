"""Names of people in Chinese text: told from the role before them."""

import re
from dataclasses import dataclass, replace

from indexer import words
from indexer.chinese import HAN
from indexer.quotations.clues import Kind
from indexer.records import Span

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马"
    "苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛禹"
    "狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍"
    "虞万柯卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀惠甄曲封储段焦巴牧谷车侯全班仰"
    "秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎薄印白怀蒲邰赖卓蔺屠蒙池乔闻党翟谭贡劳姬申冉桑桂牛"
    "寿通边燕冀浦尚农温庄晏柴瞿阎慕连习艾鱼容向古易慎廖居衡步都耿满弘匡国文寇广东欧利蔚越师巩聂晁敖"
    "冷辛那简饶曾沙鞠丰关游竺权盖岳帅缑练涂仝佟肖付代闫"
)
COMPOUND = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "司徒",
    "端木",
)
_BEHIND_A_NAME = "在对从曾把是有，。、：；与和也则还又就先将被给向"
_NOT_GIVEN = "被没未的了是在和与或及说着过吗呢吧啊们这那我你他她它不也都就还很个"
ROLES = (
    "首席执行官|首席营销官|首席财务官|首席信息官|首席技术官|负责人|创始人|创办人|发言人|合伙人|经理|总监|"
    "监制|主管|主任|总裁|董事长|董事|执行长|营销长|行销长|财务长|资讯长|技术长|保护长|处长|局长|部长|司长|"
    "市长|校长|院长|会长|社长|店长|厂长|行长|站长|队长|组长|科长|教授|讲师|老师|博士|院士|研究员|分析师|设计师|"
    "工程师|架构师|会计师|律师|顾问|专家|学者|作者|作家|记者|编辑|编剧|导演|店主|老板|老板娘|店员|督导|协理|"
    "副总|秘书|秘书长|专员|助理|医生|医师|护士|司机|农民|会员|顾客|客户|用户|读者|经济学家|科学家|企业家|"
    "国务卿|大使|人士|首相|总理|总统|州长|外长|候选人|球员|队长|演员|歌手|警长|探长|官员|活动家|投资人|主席|委员|议员|代表|议长|CEO|CMO|CFO|CTO|COO|CIO|VP|主播|博主|教练|选手|队员|同事|员工"
)
_ROLE_END = re.compile(rf"(?:{ROLES})$")
_ROLE_ANYWHERE = re.compile(rf"(?:{ROLES})")
_TITLED = re.compile(
    r"(?:先生|女士|小姐|太太|教授|博士|老师|总|经理|主任|律师|医生|师傅|阿姨|同学|董)$"
)
_BRACKETED = re.compile(rf"(?P<name>[{HAN}·‧•]{{1,14}})\s*[（(](?P<latin>[A-Z][^（）()]*)[）)]$")
_ASIDE = re.compile(r"\s*[（(](?P<role>[^（）()]{2,24})[）)]$")
_COURTESY = ("先生", "女士", "小姐", "太太", "同学", "师傅")
_ANONYMOUS = re.compile("^(?:一位|一名|有位|有名|多位|几位|有|某位|某名|不少|许多|很多|部分)")
_POINTING = re.compile("这位|该|那位|这名|那名")
_OTHERS = re.compile("[他她我你在对向把被说让]")
"""What has no place in a description: it is more of a sentence."""
_ORGANISED = re.compile(r"[^的]{2,}(?:公司|集团|银行|研究院|协会|委员会|大学|学院|基金会|研究所)$")
_DOTTED = re.compile(rf"[{HAN}]+(?:[·‧•・][{HAN}A-Z.]+)+$")
_LATIN = re.compile(
    r"(?<![A-Za-z])[A-Z][A-Za-zÀ-ɏ.'’-]*(?: (?:[A-Z][A-Za-zÀ-ɏ.'’-]*|van|de|der|von))*$"
)
_HAN_TAIL = re.compile(f"[{HAN}]+$")
_PRONOUN = re.compile(r"^(?:而|但|但是|可|不过|所以|于是|对此|连|就连|后来)?(?P<who>[他她])$")
_LEADING = re.compile(r"^(?:而|但|但是|据|就连|不过|对此|正如|如|另一位|一位|一名|这位|该)\s*")
_TIME = re.compile(
    "[于在对向边则曾]|周[一二三四五六日]|上周|本周|时候|星期|今天|昨天|近日|随后|此前"
)
_WITH = tuple("和与跟同及替、")
_EVEN = "连和"
_SHORT = 2
_LONGEST_PART = 6
_SPECIFIC = 3
"""Characters before a role from which a description tells of whom."""


@dataclass(frozen=True, slots=True)
class Named:
    """Who is meant by some words before a verb, and what stands before the name."""

    kind: Kind
    who: Span
    role: Span | None = None
    specific: bool = False


def named(plain: str, span: Span, known: frozenset[str]) -> Named | None:
    """Return who is meant by a noun phrase of a simplified text; None where it is unclear."""
    phrase = span.of(plain)
    left = span.start + len(phrase) - len(phrase.lstrip())
    right = span.start + len(phrase.rstrip())
    phrase = plain[left:right]
    pronoun = _PRONOUN.match(phrase)
    if pronoun:
        return Named(Kind.PRONOUN, Span(left + pronoun.start("who"), right))
    aside = _ASIDE.search(phrase)
    if aside and _ROLE_END.search(aside["role"]):
        inner = named(plain, Span(left, left + aside.start()), known)
        told = Span(left + aside.start("role"), left + aside.end("role"))
        return replace(inner, role=inner.role or told) if inner else None
    if (title := _TITLED.search(phrase)) and len(title.group()) > 1:
        full = _han_start(phrase[: title.start()], phrase[: title.start()])
        if full is not None and title.start() - full > 1:
            who = Span(left + full, left + title.start())
            courtesy = title.group() in _COURTESY
            return Named(Kind.NAME, who, None if courtesy else Span(who.end, right))
    start = _name_start(phrase, known)
    if start is not None and _is_beside_another(phrase, start, known):
        return None
    if start is None:
        return _described(phrase, left, right)
    return Named(Kind.NAME, Span(left + start, right), _role(phrase, start, left))


def short(name: str) -> str:
    """Return a name without the original form in brackets behind it."""
    return re.sub(r"\s*[（(][^（）()]*[）)]$", "", name)


def is_role(phrase: str) -> bool:
    """Tell whether a simplified phrase says what somebody is."""
    return bool(_ROLE_END.search(phrase))


def behind_roles(plain: str) -> list[str]:
    """Return the names in a simplified text that stand between a role and a word behind a name."""
    found = []
    for role in _ROLE_ANYWHERE.finditer(plain):
        behind = plain[role.end() : role.end() + 4]
        fitting = [behind[:n] for n in (2, 3) if len(behind) > n and behind[n] in _BEHIND_A_NAME]
        if len(fitting) == 1 and not set(fitting[0]) & set(_NOT_GIVEN + _BEHIND_A_NAME):
            found.append(fitting[0])
    return found


def is_name(word: str) -> bool:
    """Tell whether a word looks like a Chinese name: a surname and one or two characters."""
    return _surname_length(word) is not None and 2 <= len(word) <= 4 and not _ROLE_END.search(word)


def _name_start(phrase: str, known: frozenset[str]) -> int | None:
    """Return where the name begins that a phrase ends with."""
    for one in sorted(known, key=lambda name: (-len(name), name)):
        head = phrase[: len(phrase) - len(one)]
        if phrase.endswith(one) and (not head or len(one) > _SHORT or _ends_a_role(head)):
            return len(head)
    for pattern in (_BRACKETED, _DOTTED):
        if found := pattern.search(phrase):
            head = found["name"] if pattern is _BRACKETED else found.group()
            start = _behind_role(head)
            return found.start() + start if _is_foreign_name(head[start:]) else None
    if found := _LATIN.search(phrase):
        latin = found.group()
        return None if _ROLE_END.search(latin) else found.start()
    tail = _HAN_TAIL.search(phrase)
    return None if tail is None else _han_start(phrase, tail.group())


def _is_beside_another(phrase: str, start: int, known: frozenset[str]) -> bool:
    """Tell whether a name stands behind another one, for whom or with whom its bearer speaks.

    Also where that cannot be told from a longer name: 连 and a name, or one of that surname.
    """
    head, name = phrase[:start].rstrip(), phrase[start:]
    if len(name) == len("连李强") and name[0] in _EVEN and name[1] in SURNAMES:
        return True
    if head.endswith(_WITH):
        return True
    before = head.removesuffix("代表")
    return before != head and (
        before in known or (is_name(before) and len(before) < len("欧阳代表"))
    )


def _is_foreign_name(name: str) -> bool:
    """Tell whether a transliterated name has no words of the sentence at its edges."""
    parts = re.split("[·‧•・]", name)
    return all(1 <= len(part) <= _LONGEST_PART for part in parts) and not _TIME.search(name)


def _behind_role(name: str) -> int:
    """Return how many characters before a foreign name belong to a role or a company."""
    first = name.partition("·")[0]
    roles = [one.end() for one in _ROLE_ANYWHERE.finditer(first) if one.end() < len(name)]
    owner = first.rfind("的") + 1
    return max([owner, *roles])


def _han_start(phrase: str, tail: str) -> int | None:
    if _ROLE_END.search(tail) and not (len(tail) <= 4 and tail[0] in SURNAMES):
        return None
    if (title := _TITLED.search(tail)) is not None and title.start() > 0:
        first = tail[title.start() - 1]
        return len(phrase) - len(tail) + title.start() - 1 if first in SURNAMES else None
    for length in (4, 3, 2):
        if length > len(tail):
            continue
        candidate = tail[-length:]
        head = phrase[: len(phrase) - length]
        surname = _surname_length(candidate)
        if surname is None or (length == 4 and surname != 2) or length - surname > 2:
            continue
        if any(character in _NOT_GIVEN for character in candidate[surname:]):
            continue
        if _ROLE_END.search(head) or (
            (not head or _ends_a_role(head)) and not words.begins_with_a_word(candidate)
        ):
            return len(head)
    return None


def _ends_a_role(head: str) -> bool:
    """Tell whether a name may stand behind these words: a role, an owner, a bracket."""
    return (
        bool(_ROLE_END.search(head)) or head[-1] in "的、”」）) " or bool(_LEADING.fullmatch(head))
    )


def _surname_length(word: str) -> int | None:
    if word[:2] in COMPOUND:
        return 2
    return 1 if word[:1] in SURNAMES else None


def _role(phrase: str, start: int, left: int) -> Span | None:
    """Return the words before a name, if they end in what somebody is."""
    head = phrase[:start].rstrip()
    lead = _LEADING.match(head)
    begin = lead.end() if lead else 0
    if not _ROLE_END.search(head[begin:]):
        return None
    return Span(left + begin, left + len(head))


def _described(phrase: str, left: int, right: int) -> Named | None:
    """Return a description such as 某公司的首席营销官; None where it is no person."""
    lead = _LEADING.match(phrase)
    begin = (
        lead.end()
        if lead and lead.group().strip() not in ("一位", "一名", "另一位", "这位", "该")
        else 0
    )
    role = _ROLE_END.search(phrase)
    if _ANONYMOUS.match(phrase) or _OTHERS.search(phrase[begin:]):
        return None
    if role is None:
        if _ORGANISED.fullmatch(phrase[begin:]):
            return Named(Kind.DESCRIPTION, Span(left + begin, right), None, specific=True)
        return None
    owner = phrase[begin : role.start()]
    return Named(
        Kind.DESCRIPTION,
        Span(left + begin, right),
        None,
        specific=("的" in owner or len(owner) > _SPECIFIC) and not _POINTING.match(phrase),
    )
