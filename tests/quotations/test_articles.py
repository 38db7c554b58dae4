"""Whole articles with many speakers and traps, one in each language, every quotation of them."""

from tests.quotations.told import told

DUTCH = """# ‘We waren te braaf’

Op een bedrijventerrein in Tilburg staat een loods zonder naam. Binnen ruikt het naar koffie. Hier werkt Sofie Brand, die samen met haar broer Daan het merk Moor leidt. “We waren te braaf”, zegt ze. “Dat is voorbij.”

Twee jaar geleden kwam de omslag. Een Britse keten wilde honderd ton per jaar. Daan Brand reisde naar Leeds en kwam terug met een contract. ‘Ik had het meteen moeten weggooien’, zegt hij nu. Zijn zus knikt. ‘Het had ons bijna de kop gekost.’

Want de keten betaalde laat. Volgens branchekenner Ruud Postma van adviesbureau Kiem is dat geen uitzondering. “De helft van de leveranciers wacht langer dan negentig dagen.” Postma pleit voor een wet. “Zonder stok verandert er niets.”

De keten wil niet reageren. “Wij doen geen uitspraken over individuele leveranciers”, mailt een woordvoerder.

Brand haalt haar schouders op. “Typisch”, zegt ze.

## ‘Klein is geen doel’

Hoe nu verder? Daan wijst naar een plank met twaalf zakken. “Dit is het. Meer maken we niet.” Hij heeft er een naam voor: ‘gezond krimpen’. In het boek ‘Small Giants’ las hij hoe anderen dat deden. Bo Burlingham schrijft daarin dat bedrijven kunnen kiezen om groot te zijn zonder groot te worden.

Niet iedereen gelooft erin. Oud-medewerker Hans Vliet: “Ze verkopen hun zwakte als keuze.” Sofie Brand kent de kritiek. “Hans heeft gelijk”, zegt ze lachend. “Maar wel een keuze die we volhouden.”

> “Het had ons bijna de kop gekost.”

Of, zoals hun vader Gerrit Brand altijd zei: “Wie stilstaat, ziet meer.” Hij overleed in 2019.
"""

ENGLISH = """# The quiet rebrand

When Marta Quill took over at Bellwether, a maker of garden tools, the brand had eleven logos. “I found a twelfth in the canteen,” she says.

Her predecessor, Alan Moss, saw no problem. “People buy the spade, not the badge,” he told trade journal Tool Talk in 2018. Quill disagrees. “People buy the badge because they can’t judge the spade.”

Moss, reached by phone, stands by his view. “Ask anyone with mud on their boots,” he says. He now breeds alpacas.

The agency behind the new look is Fern & Field. Its founder, Priya Nair, describes the brief as “two lines and a threat”. The threat, she explains, was a deadline: “Six weeks, or we keep all eleven.”

Retailers were sceptical. “We had shelves full of the old packaging,” says Owen Lark, who buys for Greenacre, a chain of 60 garden centres. “Nobody asked us.” Lark’s colleague Beth Shaw adds: “Nobody ever does.” In March, sales fell by 9 per cent. “I didn’t sleep,” Quill admits. By June they had recovered. “I still don’t,” she says.

What would she do differently? “Start with the canteen.”

Not everyone is convinced. Professor Lionel Grant of Hexham Business School, who studies rebranding, points to a paper called “Logos and Loyalty” (2015). “The effect is tiny,” he says. “But tiny times a million spades is not nothing.” Nair laughs when she hears this. “He’s right, annoyingly.”

“I was wrong about the badge,” Moss wrote in a letter to the trade press last month. “The alpacas have one too now.”
"""

CHINESE = """# 一家不打广告的面馆

苏州河边有一家面馆，门口没有招牌。老板娘顾秋萍说：“有招牌的时候，生意还没有现在好。”

她的丈夫邵立群负责后厨。“我只管面，”他说，“别的她管。”

三年前，一位美食博主来过。视频发出后，队伍排到了桥上。“头一个星期我很高兴，”顾秋萍说，“第二个星期我想关门。”邵立群的想法不同：“人多是好事，只是我们没准备好。”

他们没有装所谓“智能点餐系统”，而是把菜单从三十种减到五种。营销学者唐以恒在《小店不小》一书中写过这个案例。“少即是多是一句空话，”他在电话里说，“但少即是快不是。”

并不是人人都满意。一位老顾客抱怨：“我的最爱没了。”顾秋萍听了只是笑。“他还是每天来。”

隔壁咖啡馆的店主林曼打算学他们。“我已经划掉了一半，”林曼说。记者问她划掉了哪些，她想了想，说：“都是我自己喜欢的。”

美团在一份报告里称，“菜单精简的门店翻台率平均更高”。唐以恒对此有保留：“平均数里没有面汤。”
"""


def test_every_quotation_of_a_dutch_article() -> None:
    assert told(DUTCH, "nl") == [
        ("We waren te braaf", None),
        ("Dat is voorbij.", None),
        ("Ik had het meteen moeten weggooien", "Daan Brand"),
        ("Het had ons bijna de kop gekost.", None),
        ("De helft van de leveranciers wacht langer dan negentig dagen.", "Ruud Postma"),
        ("Zonder stok verandert er niets.", None),
        ("Wij doen geen uitspraken over individuele leveranciers", None),
        ("Typisch", None),
        ("Dit is het. Meer maken we niet.", None),
        ("Ze verkopen hun zwakte als keuze.", "Hans Vliet"),
        ("Hans heeft gelijk", "Sofie Brand"),
        ("Maar wel een keuze die we volhouden.", "Sofie Brand"),
        ("Het had ons bijna de kop gekost.", None),
        ("Wie stilstaat, ziet meer.", "Gerrit Brand"),
    ]


def test_every_quotation_of_a_english_article() -> None:
    assert told(ENGLISH, "en") == [
        ("I found a twelfth in the canteen,", "Marta Quill"),
        ("People buy the spade, not the badge,", "Alan Moss"),
        ("People buy the badge because they can’t judge the spade.", "Marta Quill"),
        ("Ask anyone with mud on their boots,", "Alan Moss"),
        ("Six weeks, or we keep all eleven.", "Priya Nair"),
        ("We had shelves full of the old packaging,", "Owen Lark"),
        ("Nobody asked us.", "Owen Lark"),
        ("Nobody ever does.", "Beth Shaw"),
        ("I didn’t sleep,", "Marta Quill"),
        ("I still don’t,", "Marta Quill"),
        ("Start with the canteen.", None),
        ("The effect is tiny,", "Lionel Grant"),
        ("But tiny times a million spades is not nothing.", "Lionel Grant"),
        ("He’s right, annoyingly.", "Priya Nair"),
        ("I was wrong about the badge,", "Alan Moss"),
        ("The alpacas have one too now.", "Alan Moss"),
    ]


def test_every_quotation_of_a_chinese_article() -> None:
    assert told(CHINESE, "zh") == [
        ("有招牌的时候，生意还没有现在好。", "顾秋萍"),
        ("我只管面，", "邵立群"),
        ("别的她管。", "邵立群"),
        ("头一个星期我很高兴，", "顾秋萍"),
        ("第二个星期我想关门。", "顾秋萍"),
        ("人多是好事，只是我们没准备好。", "邵立群"),
        ("少即是多是一句空话，", "唐以恒"),
        ("但少即是快不是。", "唐以恒"),
        ("我的最爱没了。", None),
        ("他还是每天来。", "顾秋萍"),
        ("我已经划掉了一半，", "林曼"),
        ("都是我自己喜欢的。", "林曼"),
        ("菜单精简的门店翻台率平均更高", None),
        ("平均数里没有面汤。", None),
    ]
