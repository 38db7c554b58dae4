"""Verdicts worked out by hand: quotation, status, article, differences, kinds of warnings.

A difference is ``source→quoted``; one side is empty where words were added or left out.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """A quotation and all that is expected of its verdict."""

    text: str
    status: str
    article: str | None
    differences: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


ROADMAP = "en/one-roadmap-marketing-and-it"
B2B = "en/b2b-content-sales-will-use"
LOYALTY = "en/loyalty-without-points"
MEASURING = "en/measuring-what-marketing-adds"
TORCH = "en/torchbearers-and-laggards"
CO_CREATIE = "nl/co-creatie-met-klanten"
PERSONAS = "nl/personas-voorbij"
FAKKEL = "nl/fakkeldragers"
TROUW = "nl/loyaliteit-zonder-punten"
IT = "nl/marketing-en-it"
PRIVACY = "nl/privacy-en-eigen-data"
APP = "zh-Hans/mendian-yu-app"
JIFEN = "zh-Hans/zhongcheng-bukao-jifen"
GONGCHUANG = "zh-Hans/yonghu-gongchuang"
SHIMING = "zh-Hant/pinpai-shiming"
CHAOSHANG = "zh-Hant/quantonglu-chaoshang"
HUOJU = "zh-Hant/huojushou-cmo"
YU_IT = "zh-Hant/xingxiao-yu-it"

EXACT = (
    Row("Nobody had told him that a campaign tool was reading the field.", "exact", ROADMAP),
    Row("Each of us had done our job", "exact", ROADMAP),
    Row("“Each of us had done our job”", "exact", ROADMAP),
    Row("  Each of us had done our job,  ", "exact", ROADMAP),
    Row("and 2,600 customers thought we’d lost our minds", "exact", ROADMAP),
    Row("‘Each of us had done our job,’ says Annika Reyholt", "exact", ROADMAP),
    Row("Our customer buys 1.7 times a year. At that rate a fee is a fine with a card attached.",
        "exact", LOYALTY),
    Row("would have come anyway. Whether customers like points hardly matters.", "exact", LOYALTY),
    Row("The bill is €650,000. To break even", "exact", LOYALTY),
    Row("Niemand op de afdeling kan een besluit noemen dat anders was uitgevallen", "exact",
        PERSONAS),
    Row("ze beschrijven een mens, maar ze voorspellen geen gedrag", "exact", PERSONAS),
    Row("Stemmen kost niets, een matrijs wel.", "exact", CO_CREATIE),
    Row("De Sandra's bestellen gemiddeld 3,1 keer per kwartaal", "exact", PERSONAS),
    Row("26 procent hoger", "exact", FAKKEL),
    Row("顾客固然乐意跳过排队，却也想边逛边看到小票和省下的钱", "exact", APP),
    Row("“积分，”连锁家居店贝尔加德（Bergaard）的财务总监英格丽德·瓦斯指出", "exact", JIFEN),
    Row("Prime在美国推出时年费79美元", "exact", JIFEN),
    Row("這種話掛在銀行、建設公司或手搖飲總部的牆上都說得通", "exact", SHIMING),
    Row("有 45% 的行銷長想直接徵人", "exact", HUOJU),
    Row("Who said the customer journey belongs to marketing", "not_found", None),
)  # fmt: skip

FOLDED = (
    Row("each of us had done our job", "normalized", ROADMAP),
    Row("EACH OF US HAD DONE OUR JOB", "normalized", ROADMAP),
    Row("and 2,600 customers thought we'd lost our minds", "normalized", ROADMAP),
    Row('"Each of us had done our job," says Annika Reyholt', "normalized", ROADMAP),
    Row("Each of us\n had   done\tour job", "normalized", ROADMAP),
    Row("Each\u00a0of us had\u2009done our\u3000job", "normalized", ROADMAP),
    Row("and ２,６００ customers thought we’d lost our minds", "normalized", ROADMAP),
    Row("and 2,600 cus\u00adtomers thought we’d lost our minds", "normalized", ROADMAP),
    Row("The post–mortem found two roadmaps", "normalized", ROADMAP),
    Row("The post‑mortem found two roadmaps.", "normalized", ROADMAP),
    Row("IT reported 99.9 % availability", "normalized", ROADMAP),
    Row("it reported 99.9% availability", "normalized", ROADMAP, (), ("case",)),
    Row("De Sandra’s bestellen gemiddeld 3,1 keer per kwartaal", "normalized", PERSONAS),
    Row("houdt van yoga en 'wil graag ontzorgd worden'.", "normalized", PERSONAS),
    Row("houdt van yoga en “wil graag ontzorgd worden”.", "normalized", PERSONAS),
    Row("co-cree\u0308ren met klanten", "normalized", FAKKEL, (), ()),
    Row("€2.000.000 | €1.900.000", "normalized", "nl/meten-wat-marketing-toevoegt", (),
        ("length",)),
    Row("顧客固然樂意跳過排隊，卻也想邊逛邊看到小票和省下的錢", "normalized", APP),
    Row("顾客固然乐意跳过排队,却也想边逛边看到小票和省下的钱", "normalized", APP),
    Row("有45%的行銷長想直接徵人，可是合適的人很難找", "normalized", HUOJU),
    Row("有45％的行销长想直接征人", "normalized", HUOJU),
    Row("「积分，」连锁家居店贝尔加德（Bergaard）的财务总监", "normalized", JIFEN),
    Row("要让门店和 App 真正成为一体", "normalized", APP),
)  # fmt: skip

ENDED = (
    # a comma or full stop at the end is the writer's, where nothing turns the sense behind it
    Row("Each of us had done our job.", "normalized", ROADMAP, (), ("punctuation",)),
    Row("“Each of us had done our job.”", "normalized", ROADMAP, (), ("punctuation",)),
    Row("The post-mortem found two roadmaps,", "normalized", ROADMAP, (), ("punctuation",)),
    Row("For years I’d had green dashboards.", "normalized", ROADMAP, (), ("punctuation",)),
    Row("Prime在美国推出时年费79美元。", "normalized", JIFEN, (), ("punctuation",)),
    Row("顾客固然乐意跳过排队。", "normalized", APP, (), ("punctuation",)),
    Row("Each of us had done our job … the company’s marketing director.", "elided", ROADMAP, (),
        ("punctuation",)),
    # neither where it cuts off what turns the sense, nor between Chinese characters
    Row("Een traditioneel callcenter kwam er.", "altered", CO_CREATIE, ("→.", "niet→"),
        ("context", "negation")),
    Row("IT reported 99.9.", "altered", ROADMAP, ("→.", "%→"), ("number",)),
    Row("had told him that a campaign tool was reading the field.", "altered", ROADMAP,
        ("Nobody→",), ("context", "negation")),
    Row("Marketing announces any mailing to more than 100.", "altered", ROADMAP,
        ("100,000→100", "→."), ("number",)),
    Row("顾客固然乐意跳过。", "altered", APP, ("→。",), ("punctuation",)),
    Row("green dashboards.", "altered", ROADMAP, ("→.",), ("punctuation",)),
)  # fmt: skip

ELIDED = (
    Row("Each of us had done our job … and 2,600 customers thought we’d lost our minds", "elided",
        ROADMAP),
    Row("Each of us had done our job, […] ‘and 2,600 customers thought", "elided", ROADMAP),
    Row("each of us had done our job [...] lost our minds", "elided", ROADMAP, (), ("number",)),
    Row("… customers thought we’d lost our minds …", "elided", ROADMAP),
    Row("Ask for proof ... one team shows a slide with an arrow on it", "elided", TORCH),
    Row("ze beschrijven een mens … geen gedrag", "elided", PERSONAS, (), ("hedge",)),
    Row("ze beschrijven een mens (…) voorspellen geen gedrag", "elided", PERSONAS, (), ("hedge",)),
    Row("een mens (...) voorspellen geen gedrag", "elided", PERSONAS, (), ("hedge",)),
    Row("De menigte meet de vraag … wie meedoet kent de regels vooraf", "elided", CO_CREATIE),
    Row("Kaarthouders besteden … meer dan andere klanten", "elided", TROUW),
    Row("Dat de reclame werkte … is slechts waarschijnlijk", "elided",
        "nl/meten-wat-marketing-toevoegt", (), ("hedge", "omission")),
    Row("顾客固然乐意跳过排队……看到小票和省下的钱", "elided", APP, (), ("hedge",)),
    Row("顧客固然樂意跳過排隊⋯⋯看到小票和省下的錢", "elided", APP, (), ("hedge",)),
    Row("會議室牆上貼著 Amy……重視質感生活", "elided", "zh-Hant/renwuzhi-zhihou", (), ("number",)),
    # an omission that hides what turns the sense
    Row("Een traditioneel callcenter … kwam er niet.", "elided", CO_CREATIE),
    Row("We tried a paid membership … buys 1.7 times a year", "elided", LOYALTY, (),
        ("number", "omission")),
    Row("We expected […] a fight", "altered", B2B, ("I→We",)),
    Row("Recovery … settle matters themselves", "altered", LOYALTY, (),
        ("hedge", "omission", "omission")),
)  # fmt: skip

HIDING = (
    Row("would bring in an … €30,000 a month", "elided", ROADMAP, (), ("hedge",)),
    Row("Nobody had told him […], was reading the field", "altered", ROADMAP, (), ("punctuation",)),
    Row("这3个小时……有人排进班表", "elided", APP, (), ("negation",)),
    Row("公司又宣布……Go和Fresh门店", "elided", APP, (), ("negation",)),
    Row(
        "Na herhaald uitstel zag Google in juli 2024 … third-party cookies uit zijn browser te "
        "weren",
        "elided",
        PRIVACY,
        (),
        ("negation",),
    ),
    Row(
        "Wie ontevreden is … krijgt korting terug", "altered", TROUW, ("zijn contributie→korting",)
    ),
    Row(
        "satisfaction does rise … was found on the intention to buy again",
        "elided",
        LOYALTY,
        (),
        ("hedge", "negation"),
    ),
    Row(
        "Costco deliberately … of its operating profit", "elided", LOYALTY, (), ("hedge", "number")
    ),
    Row("Punten die … heten breakage", "elided", TROUW, (), ("negation",)),
    Row("每项服务单独看……加起来就是另一份工作", "elided", CHAOSHANG, (), ("hedge", "number")),
    Row("以前客人問問題……公司付我薪水", "elided", SHIMING, (), ("omission",)),
    Row(
        "Een persona die op recent onderzoek rust … mag blijven",
        "elided",
        PERSONAS,
        (),
        ("context",),
    ),
    Row("公司正在裁員……發表新使命", "elided", SHIMING, (), ()),
    Row("卻……代表櫃檯", "altered", CHAOSHANG, (), ("context", "negation", "omission")),
)

ALTERED = (
    # one number
    Row("and 2,700 customers thought we’d lost our minds", "altered", ROADMAP, ("2,600→2,700",),
        ("number",)),
    Row("IT’s had 14 items, among them the new booking engine", "altered", ROADMAP, ("41→14",),
        ("number",)),
    Row("Only seven of those 19 appeared on both lists.", "altered", ROADMAP, ("six→seven",),
        ("number",)),
    Row("would bring in an estimated €300,000 a month", "altered", ROADMAP, ("30,000→300,000",),
        ("number",)),
    Row("would bring in an estimated $30,000 a month", "altered", ROADMAP, ("€→$",), ("number",)),
    Row("a fifth are never redeemed, and systems, mailings and staff cost €205,000", "altered",
        LOYALTY, ("250,000→205,000",), ("number",)),
    Row("na zo'n 185 miljard dollar aan investeringen", "altered", CO_CREATIE,
        ("miljoen→miljard",), ("number",)),
    Row("koos uit negen proefmodellen er drie en testte die zes weken", "altered", CO_CREATIE,
        ("twee→drie",), ("number",)),
    Row("Van de ondervraagden was 43 procent van plan daar binnen een jaar mee te beginnen",
        "altered", IT, ("34→43",), ("number",)),
    Row("bestellen gemiddeld 3,7 keer per kwartaal", "altered", PERSONAS, ("3,1→3,7",),
        ("number",)),
    Row("2010年9月，MIUI发布首个内测版，最早的用户只有一百人", "altered", GONGCHUANG, ("8→9",),
        ("number",)),
    Row("2010年8月，MIUI发布首个内测版，最早的用户只有一千人", "altered", GONGCHUANG, ("百→千",),
        ("number",)),
    Row("总成本是65亿欧元", "altered", JIFEN, ("万→亿",), ("number",)),
    Row("我們等了對方八個月", "exact", YU_IT),
    Row("我們等了對方九個月", "altered", YU_IT, ("八→九",), ("number",)),
    Row("火炬手當中有 16% 預期未來決策會更分散", "altered", HUOJU, ("61→16",), ("number",)),
    # one negation
    Row("Each of us had not done our job", "altered", ROADMAP, ("→not",), ("negation",)),
    Row("I’d ever have picked it", "altered", ROADMAP, ("never→ever",), ("negation",)),
    Row("It does demo well.", "altered", ROADMAP, ("doesn’t→does",), ("negation",)),
    Row("For years I’d had no green dashboards and angry colleagues", "altered", ROADMAP, ("→no",),
        ("negation",)),
    Row("ze beschrijven een mens, maar ze voorspellen gedrag", "altered", PERSONAS, ("geen→",),
        ("negation",)),
    Row("Een traditioneel callcenter kwam er wel.", "altered", CO_CREATIE, ("niet→wel",),
        ("negation",)),
    Row("Vraag mensen wat ze willen hebben", "altered", CO_CREATIE, ("niet→",), ("negation",)),
    Row("Een ruime, exclusieve licentie is vaak genoeg", "altered", CO_CREATIE,
        ("niet→",), ("negation",)),
    Row("dan een foutloze service", "altered", TROUW, ("→een",), ()),
    Row("顾客固然不乐意跳过排队，却也想边逛边看到小票", "altered", APP, ("→不",), ("negation",)),
    Row("每項服務都有部門認領，卻有人代表櫃檯", "altered", CHAOSHANG, ("沒→",),
        ("context", "negation")),
    Row("有人代表櫃檯", "altered", CHAOSHANG, ("沒→",), ("context", "negation")),
    Row("顾客喜不喜欢积分很重要", "altered", JIFEN, ("并不→很",), ("negation",)),
    Row("数据拿到手再用，这笔钱就白花了", "altered", JIFEN, ("却不→再",), ("negation",)),
    # one name
    Row("‘Each of us had done our job,’ says Anneke Reyholt", "altered", ROADMAP,
        ("Annika→Anneke",), ("name",)),
    Row("recalls Douglas Merlin, the chief information officer", "altered", ROADMAP,
        ("Merrin→Merlin",), ("name",)),
    Row("At Heldrin the title is humbler.", "altered", ROADMAP, ("Skagline→Heldrin",), ("name",)),
    Row("dat anders was uitgevallen als Petra 51 was geweest", "altered", PERSONAS,
        ("Sandra→Petra",), ("context", "name")),
    Row("Giffgaff, een Ierse mobiele aanbieder uit 2009", "altered", CO_CREATIE,
        ("Britse→Ierse",), ("name",)),
    Row("Tesco voerde de Bonuskaart in 1995 landelijk in", "altered", TROUW,
        ("Clubcard→Bonuskaart",), ("name",)),
    Row("2005年，阿里巴巴把逻辑倒了过来", "altered", JIFEN, ("亚马逊→阿里巴巴",), ("name",)),
    Row("Costco和沃尔玛会员商店则把收费放在门口", "altered", JIFEN, ("山姆→沃尔玛",), ("name",)),
    Row("瑞典一家保險業者的行銷長認為", "altered", HUOJU, ("士→典",), ("name",)),
    # one word
    Row("For years I’d had red dashboards and angry colleagues.", "altered", ROADMAP,
        ("green→red",)),
    Row("We have done our job", "altered", ROADMAP, ("us→We", "had→have")),
    Row("Nobody had told her that a campaign tool was reading the field.", "altered", ROADMAP,
        ("him→her",)),
    Row("A contract costs time, so do not write one for everything.", "altered", ROADMAP,
        ("Contracts cost→A contract costs",)),
    Row("Announces any mailing to 100,000 people five days ahead", "altered", ROADMAP,
        ("more than→",), ("hedge",)),
    Row("Kaarthouders besteden altijd meer dan andere klanten", "altered", TROUW, ("vrijwel→",)),
    Row("Daar zit het gevaar met de meeste personas", "altered", PERSONAS, ("probleem→gevaar",)),
    Row("De dienst zelf is het nadeel.", "altered", TROUW, ("voordeel→nadeel",)),
    Row("最忠诚的顾客余额最少，发火的恰恰是他们。", "altered", JIFEN, ("多→少",)),
    Row("公司做生意，是為了改變我們的地球家園", "altered", SHIMING, ("拯救→改變",)),
    Row("如果使命幫不上忙，它就只是標語", "altered", SHIMING, ("裝潢→標語",)),
    # two words
    Row("For years I’d had red dashboards and happy colleagues.", "altered", ROADMAP,
        ("green→red", "angry→happy")),
    Row("Recognition, however, comes dearer than discounts.", "altered", LOYALTY,
        ("meanwhile→however", "cheaper→dearer")),
    Row("Wachtrijen groeien zelden, ze krimpen.", "altered", "nl/winkel-en-app",
        ("verdwijnen→groeien", "verhuizen→krimpen")),
    Row("De menigte meet de prijs, de fabrikant houdt het eerste woord", "altered", CO_CREATIE,
        ("vraag→prijs", "laatste→eerste"), ("number",)),
    Row("手机订单需要柜台后面有专门的员工", "altered", APP, ("吧→柜", "产能→员工")),
    # a merged pair of sentences
    Row("The post-mortem found two roadmaps, of which 19 silently assumed work by IT.", "altered",
        ROADMAP, ("IT’s had 41 items, among them the new booking engine. Marketing’s had 27→",),
        ("number", "omission")),
    Row("Prime, which cost $79 a year when it began in America, is the benefit.", "altered",
        LOYALTY,
        ("bought unlimited two-day delivery. Someone who has paid upfront wants to get their "
         "money’s worth, and so looks on Amazon first. The service itself→",),
        ("number", "omission")),
    Row("Hij wilde voorkomen dat programmeurs bouwden voor gesprekken met echte gebruikers.",
        "altered", PERSONAS,
        ("een elastische ‘gebruiker’ die alles goedvond. Zijn personas draaiden om doelen en "
         "kwamen voort uit→",), ("omission",)),
    Row("小品牌不但买的人少，有时只说明你还小。", "altered", JIFEN,
        ("这些人买的次数也略少，这一规律叫“双重危机”（double jeopardy）。复购率低→",),
        ("number", "omission")),
    # punctuation alone
    Row("Each of us had done our job!", "altered", ROADMAP, (",→!",), ("punctuation",)),
    Row("The post-mortem found two roadmaps?", "altered", ROADMAP, (".→?",),
        ("punctuation", "punctuation")),
    Row("De menigte meet de vraag de fabrikant houdt het laatste woord", "altered", CO_CREATIE,
        (", → ",), ("punctuation",)),
    Row("Whether customers like points, hardly matters.", "altered", LOYALTY, (" →, ",),
        ("punctuation",)),
    Row("顾客固然乐意跳过排队却也想边逛边看到小票", "altered", APP, ("，→",), ("punctuation",)),
    # another character of the same script
    Row("每個重要名詞隻準有一個定義", "altered", YU_IT, ("只→隻", "准→準")),
    Row("行銷協理許芷瑄手上有 27 項繫統需求", "altered", YU_IT, ("系→繫",)),
    # editorial brackets
    Row("[E]ach of us had done our job", "altered", ROADMAP, ("Each→[E]ach",), ("editorial",)),
    Row("Nobody had told [the developer] that a campaign tool was reading the field.", "altered",
        ROADMAP, ("him→the developer",), ("editorial",)),
)  # fmt: skip

ABSENT = (
    Row("The future belongs to brands that dare to listen before they speak.", "not_found", None),
    Row("Loyalty is not bought with points but earned with patience.", "not_found", None),
    Row("Every dashboard tells a story, and every story has a price.", "not_found", None),
    Row("Our customers told us exactly what they wanted, and we built it.", "not_found", None),
    Row("De klant is altijd de baas in zijn eigen winkel.", "not_found", None),
    Row("Wie zijn merk liefheeft, bespaart niet op onderzoek.", "not_found", None),
    Row("Marketing zonder meten is als varen zonder kompas.", "not_found", None),
    Row("未来属于那些在开口之前先倾听的品牌。", "not_found", None),
    Row("忠誠不是用點數買來的，而是用時間換來的。", "not_found", None),
    Row("好的产品自己会说话，营销只是让更多的人听见。", "not_found", None),
    Row("…", "not_found", None, (), ("length",)),
    Row("?!", "not_found", None, (), ("length",)),
)  # fmt: skip

CUT = (
    Row("8,000 個地址，點擊率卻有 2.5%", "altered", "zh-Hant/yinsi-yu-diyifang-ziliao",
        ("1 萬 →",), ("number",)),
    Row("雖然只收到 1 萬", "altered", "zh-Hant/yinsi-yu-diyifang-ziliao", (" 8,000→",),
        ("number",)),
    Row("各占年度考績兩", "altered", YU_IT, ("成→",), ("number",)),
    Row("一的交易来自手机，进店的顾客看到人多，转身就走", "altered", APP, ("五分之→",),
        ("number",)),
    Row("有人排进班表", "altered", APP, ("很少→",), ("context", "negation")),
    Row("Een visie die beide afdelingen delen", "altered", IT, (", ontbreekt→",), ("negation",)),
    Row("Marketing announces any mailing to more than 100", "altered", ROADMAP,
        ("100,000→100",), ("number",)),
    Row("na zo'n 185", "altered", CO_CREATIE, ("miljoen→",), ("number",)),
    Row("9% availability and marketing complained of outages", "altered", ROADMAP, ("99.9→9",),
        ("number",)),
    Row("IT reported 99.9", "altered", ROADMAP, ("%→",), ("number",)),
    Row("十萬", "altered", "zh-Hans/chengxuhua-guanggao", ("五→",), ("number",)),
    Row("總部吵了三", "exact", SHIMING, (), ("length",)),
    Row("一百人，后来被小米称作", "exact", GONGCHUANG, (), ("hedge",)),
    Row("百人，后来被小米称作", "altered", GONGCHUANG, ("一→",), ("number",)),
    Row("Een traditioneel callcenter kwam er", "altered", CO_CREATIE, ("niet→",),
        ("context", "negation")),
    Row("op de afdeling kan een besluit noemen", "altered", PERSONAS, ("Niemand→",),
        ("context", "negation")),
    Row("kan een besluit noemen dat anders was uitgevallen", "exact", PERSONAS, (), ("context",)),
    Row("… op de afdeling kan een besluit noemen", "elided", PERSONAS, (), ("context",)),
    Row("een merkmissie die niets kost", "not_found", None),
    Row("de beslissing al is gevallen en je alleen draagvlak zoekt", "exact", CO_CREATIE, (),
        ("context",)),
    Row("had told him that a campaign tool was reading the field", "altered", ROADMAP,
        ("Nobody→",), ("context", "negation")),
    Row("exclusieve licentie is vaak genoeg", "altered", CO_CREATIE, ("niet-→",),
        ("context", "negation")),
    Row("miljoen dollar aan investeringen", "altered", CO_CREATIE, ("185→",), ("number",)),
    Row("na zo'n 185 … aan investeringen", "altered", CO_CREATIE, ("miljoen→",),
        ("number", "number")),
    Row("the", "exact", B2B, (), ("length",)),
    Row("geen", "exact", FAKKEL, (), ("length",)),
)  # fmt: skip

ROWS = (*EXACT, *FOLDED, *ENDED, *ELIDED, *HIDING, *ALTERED, *ABSENT, *CUT)
