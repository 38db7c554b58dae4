"""Function words of the three languages: they say how a question is put, not what it is about."""

_DUTCH = """
aan al alle als bij binnen daar dan dat de deze die dit doe doen doet door dus een één en er ervan
gaan gaat geen geven had hadden heb hebben hebt heeft hem het hier hij hoe hoeveel hun ik in ik is
je jij jou jouw jullie kan kun kunnen laat laten maar mag me meer men met mij mijn moet moeten na
naar niet nog nu of om omdat onder ons onze ook op over sinds te tegen toch toen tot tussen u uit
uw van vanaf veel via voor waar waarom waarin wanneer waren was wat we wel welk welke werd wie wij
wil willen word worden wordt ze zelf zich zij zijn zo zoals zonder zou zouden zul zulke
"""
_ENGLISH = """
a about after against all also am among an and another any are as at be because been before being
between both but by can could did do does doing during each for from had has have having he her
here hers him his how i if in into is it its itself just many me more most much my no nor not of
off on once only or other our ours out over own same she should so some such than that the their
theirs them themselves then there these they this those through to too under until up very was we
were what when where which while who whom whose why will with would you your yours
"""
_CHINESE = """
的 了 在 是 我 有 和 就 不 都 一 一个 上 也 很 到 要 去 你 会
着 没有 看 自己 这 那 这个 那个 这些 那些 什么 怎么 怎样 怎么办 如何 为什么 哪 哪个 哪些 哪里 谁
多少 几 吗 呢 吧 啊 与 及 或 或者 而 但 但是 并 并且 从 对 对于 关于 被
把 让 使 给 向 为 为了 因为 所以 如果 则 以 以及 于 由 其 其中 之 之间 等
等等 们 我们 你们 他们 她们 它们 他 她 它 可以 能 能够 应该 还 还是 更 最 又 再
才 只 已 已经 正在 地 得 过 里 中 下 时 后 前 个 种
"""
STOP_WORDS = frozenset(f"{_DUTCH} {_ENGLISH} {_CHINESE}".split())
_BY_TONGUE = {
    "nl": frozenset(f"{_DUTCH} {_CHINESE}".split()),
    "en": frozenset(f"{_ENGLISH} {_CHINESE}".split()),
}


def stop_words(tongue: str) -> frozenset[str]:
    """Return the function words of a query in a tongue: "die" is one in Dutch, not in English.

    A Chinese query has those of all three, as it takes its foreign words from anywhere.
    """
    return _BY_TONGUE.get(tongue, STOP_WORDS)
