"""Ways to slip a false quotation through: none of them is called exact, normalized or elided."""

import pytest

from api.verifying.verdict import Status
from api.verifying.verifier import Claim, Verifier

RIGHT = {Status.EXACT, Status.NORMALIZED, Status.ELIDED}
TRICKS = {
    # letters and marks that look alike, or cannot be seen
    "Cyrillic о": "A developer had renamed a bоoking status",
    "Greek omicron": "A developer had renamed a bοoking status",
    "Cyrillic word": "Тhe post-mortem found two roadmaps.",
    "right-to-left override": "and \u202e006,2 customers thought",
    "right-to-left mark within a figure": "and 2,\u200f600 customers thought",
    "zero width within another number": "and 2,6\u200b01 customers thought",
    "zero width joining two words": "and 2,600\u200bcustomers thought we’d lost our minds",
    "soft hyphen hiding a changed word": "and 2,600 cus\u00adtodians thought",
    "combining stroke": "and 2,6\u033800 customers thought we’d lost our minds",
    "accent that makes a number": "Stel, één keten verkoopt voor 50 miljoen euro per jaar",
    "letter l for 1": "IT’s had 4l items, among them the new booking engine",
    "letter O for 0": "and 2,6OO customers thought we’d lost our minds",
    "fraction slash": "Only six of those 1⁄9 appeared on both lists",
    "raised figure": "Only six of those 1⁹ appeared on both lists",
    "lowered figure": "Only six of those 1₉ appeared on both lists",
    "circled figure": "Only six of those ⑲ appeared on both lists",
    "raised figure added": "Only six of those 19² appeared on both lists",
    "half added": "Only six of those 19½ appeared on both lists",
    "Arabic figures": "Only six of those ١٩ appeared on both lists",
    "Roman numeral": "IT’s had XLI items, among them the new booking engine",
    "variation of a Chinese character": "顾客固然乐意跳过徘队，却也想边逛边看到小票",
    "radical for a character": "顾客固然乐意跳过排队，却也想边逛边看到⼩票和省下的线",
    "a reading put in": "顾客固然(bù)乐意跳过排队，却也想边逛边看到小票",
    # numbers
    "full-width other figure": "and ２,６０１ customers thought",
    "point for comma": "and 2.600 customers thought we’d lost our minds",
    "no comma": "and 26,00 customers thought we’d lost our minds",
    "space within a number": "and 2 600 customers thought we’d lost our minds",
    "dots within a number": "and 2...600 customers thought we’d lost our minds",
    "omission within a number": "and 2 … 600 customers thought we’d lost our minds",
    "minus sign put in": "and -2,600 customers thought we’d lost our minds",
    "range made": "Only six of those 1-9 appeared on both lists",
    "per cent put in": "IT’s had 41% items, among them the new booking engine",
    "per cent taken out": "IT reported 99.9 availability and marketing complained of outages.",
    "per mille": "IT reported 99.9‰ availability and marketing complained of outages.",
    "other currency": "would bring in an estimated £30,000 a month",
    "million for thousand": "bring in an estimated €30m a month",
    "miljard": "Stel, een keten verkoopt voor 50 miljard euro per jaar aan kaarthouders",
    "億 for 萬": "這兩款一年帶進 260 億元營收、約 90 萬元毛利",
    "百 for 十": "贏過一百二家店",
    "more than left out": "Marketing announces any mailing to 100,000 people five days ahead",
    "number cut from its scale": "Stel, een keten verkoopt voor 50",
    "scale cut from its number": "miljoen euro per jaar aan kaarthouders",
    "half of a number": "600 customers thought we’d lost our minds",
    # negations
    "negation cut off before": "had told him that a campaign tool was reading the field",
    "negation cut off behind": "Een traditioneel callcenter kwam er",
    "part of a compound": "exclusieve licentie is vaak genoeg",
    "part of a word": "lighted. For years I’d had green dashboards",
    "contraction cut": "It does demo well.",
    "doesnt": "It doesnt demo well.",
    "negation moved": "Stemmen kost wel, een matrijs niets.",
    "negation joined": "ze voorspellen geengedrag",
    "character cut from its negation": "有人代表櫃檯",
    "prefix": "we are not in doubt: the sale is uncredited to the search advertisement",
    # omissions
    "backwards": "Only six of those 19 appeared on both lists. … The post-mortem found two",
    "overlapping parts": "The post-mortem found two … found two roadmaps. IT’s had 41 items",
    "the same part twice": "the post-mortem found two … the post-mortem found two",
    "two articles": "The post-mortem found two roadmaps … Stemmen kost niets, een matrijs wel.",
    "one altered part": "The post-mortem found three roadmaps … appeared on both lists.",
    "parts of one word": "marketing … customers … delighted",
    "function words": "of the … in the … it was the",
    "omission instead of a word": "Each … had … our … minds",
    "a dash for an omission": "The post-mortem found two roadmaps – appeared on both lists.",
    "two dots": "The post-mortem found two roadmaps .. appeared on both lists.",
    "unmarked omission": "The post-mortem found two roadmaps. Only six of those 19 appeared",
    "across two articles": "one of them writes down who reads which field. Cut the brand budget",
    "omission that joins a word": "The post-mor…tem found two roadmaps.",
    "one Chinese character": "卻……代表櫃檯",
    # punctuation and spaces
    "comma": "The post-mortem found, two roadmaps.",
    "question": "The post-mortem found two roadmaps?",
    "irony": "The post-mortem ‘found’ two roadmaps.",
    "exclamation": "The post-mortem found two roadmaps!",
    "joined words": "The post-mortem foundtwo roadmaps.",
    "parted word": "The post-mortem found two road maps.",
    "brackets": "The post-mortem (found) two roadmaps.",
    "bracketed word": "The post-mortem found [only] two roadmaps.",
    "sic": "The post-mortem found two roadmaps [sic].",
    "slash": "The post-mortem found two/roadmaps.",
    "emoji": "The post-mortem found two 🙂 roadmaps.",
    # words
    "order": "The post-mortem two found roadmaps.",
    "word twice": "The post-mortem found two two roadmaps.",
    "plural": "The post-mortem found two roadmap.",
    "half a word at the end": "The post-mortem found two road",
    "half a word at the start": "mortem found two roadmaps.",
    "accent": "The post-mortem found twó roadmaps.",
}  # fmt: skip


@pytest.mark.parametrize("text", TRICKS.values(), ids=TRICKS.keys())
def test_no_trick_is_called_right(verifier: Verifier, text: str) -> None:
    assert verifier.verify(Claim(text)).status not in RIGHT
