"""Reading in a real browser: the place marked, words selected, quoted with their source, linked."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import CITED, IN_TEXT, Opened

CLIPBOARD = ["clipboard-read", "clipboard-write"]
SELECT = """([first, from, last, to]) => {
  const leaves = [...document.querySelectorAll('[data-start]')];
  const at = (index, offset) => {
    const walker = document.createTreeWalker(leaves[index], NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (offset > node.length) { offset -= node.length; node = walker.nextNode(); }
    return [node, offset];
  };
  getSelection().setBaseAndExtent(...at(first, from), ...at(last, to));
  return getSelection().toString();
}"""


def leaves(page: Page) -> list[tuple[int, str]]:
    """Return the start and the text of every leaf of the article on the screen."""
    found = page.evaluate(
        "[...document.querySelectorAll('[data-start]')]"
        ".map((one) => [+one.dataset.start, one.textContent])"
    )
    return [(start, text) for start, text in found]


def canonical(page: Page, site: str, article: str) -> str:
    """Return the canonical text by the API."""
    text: str = page.request.get(f"{site}/v1/articles/{article}").json()["text"]
    return text


def pasted(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


@pytest.mark.parametrize("article", ["en/hostile", "nl/winkel", "en/shop", "zh-Hans/shangdian"])
def test_what_is_on_the_screen_is_the_canonical_text(
    opened: Opened, small_site: str, article: str
) -> None:
    page = opened(f"{small_site}/articles/{article}?start=3&end=40").page
    text = canonical(page, small_site, article)
    for start, shown in leaves(page):
        assert text[start : start + len(shown)] == shown


def test_a_hit_leads_to_exactly_its_place(opened: Opened, shipped_site: str) -> None:
    page = opened(f"{shipped_site}/?q=fakkeldragers").page
    best = page.locator(".hit mark").first.inner_text()
    page.locator(".hit h3 a").first.click()
    expect(page.locator("mark.place")).to_have_text(best)
    expect(page.locator("mark.place")).to_be_in_viewport()


def test_selected_words_are_told_in_code_points_past_emoji_and_rare_characters(
    opened: Opened, small_site: str
) -> None:
    watched = opened(f"{small_site}/articles/en/hostile", permissions=CLIPBOARD)
    page = watched.page
    text = canonical(page, small_site, "en/hostile")
    found = leaves(page)
    row = next(at for at, (_, shown) in enumerate(found) if shown.startswith("A 🔥 torch"))
    shown = found[row][1]
    words = "𠮷 brightly. The price"
    from_ = len(shown[: shown.index(words)].encode("utf-16-le")) // 2
    to = from_ + len(words.encode("utf-16-le")) // 2
    assert page.evaluate(SELECT, [row, from_, row, to]) == words
    expect(page.locator("#chosen")).to_have_text(words)
    page.locator("#copy-link").click()
    expect(page.locator("#done")).to_have_text("Link copied")
    start = text.index(words)
    link = f"{small_site}/articles/en/hostile?start={start}&end={start + len(words)}#place"
    assert pasted(page) == link
    page.goto(link)
    expect(page.locator("mark.place")).to_have_text(words)
    assert watched.problems == []


def test_a_selection_over_headings_items_and_cells_is_one_slice(
    opened: Opened, small_site: str
) -> None:
    page = opened(f"{small_site}/articles/en/hostile", permissions=CLIPBOARD).page
    text = canonical(page, small_site, "en/hostile")
    found = [shown for _, shown in leaves(page)]
    first = found.index("Emoji 🕯️ and 𝒜 here")
    last = found.index("Corner 🏪")
    page.evaluate(SELECT, [first, 6, last, len("Corner")])
    start, end = text.index("🕯️ and 𝒜"), text.index("Corner") + len("Corner")
    page.locator("#copy-link").click()
    expect(page.locator("#done")).to_have_text("Link copied")
    assert pasted(page).endswith(f"?start={start}&end={end}#place")
    page.locator("#copy").click()
    expect(page.locator("#done")).to_have_text("Quotation and source copied")
    assert pasted(page).replace("\r", "") == f"“{text[start:end]}” {IN_TEXT}\n\n{CITED}\n"


def test_the_marked_sentence_is_copied_with_its_citation_in_the_chosen_style(
    opened: Opened, small_site: str
) -> None:
    watched = opened(f"{small_site}/articles/nl/winkel?start=31&end=69", permissions=CLIPBOARD)
    page = watched.page
    text = canonical(page, small_site, "nl/winkel")
    page.locator("#style").select_option("mla")
    page.locator("#copy").click()
    expect(page.locator("#done")).to_have_text("Quotation and source copied")
    assert pasted(page) == f"“{text[31:69].strip()}” {IN_TEXT}\n\n{CITED}\n"
    asked = [url for url in watched.requests if "/citation" in url][-1]
    assert asked.endswith("/citation?start=31&end=69&format=text&style=mla")
    rich = page.evaluate(
        "navigator.clipboard.read().then(([one]) => one.getType('text/html'))"
        ".then((one) => one.text())"
    )
    assert "&lt;Cited&gt; &amp; done." in rich
    page.reload()
    expect(page.locator("#style")).to_have_value("mla")


def test_traditional_chinese_is_quoted_with_its_own_marks(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/articles/zh-Hant/jiage?start=0&end=12", permissions=CLIPBOARD).page
    page.locator("#copy").click()
    expect(page.locator("#done")).to_have_text("Quotation and source copied")
    assert pasted(page).startswith("「價格是對顧客的一個承諾。」")


def test_where_the_service_cannot_cite_only_the_link_is_offered(
    opened: Opened, silent_site: str
) -> None:
    page = opened(f"{silent_site}/articles/nl/winkel?start=31&end=69").page
    expect(page.locator("#copy-link")).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.locator("#copy")).to_be_hidden()


def test_where_copying_is_forbidden_the_text_is_there_to_copy_by_hand(
    opened: Opened, small_site: str
) -> None:
    page = opened(f"{small_site}/articles/nl/winkel?start=31&end=69").page
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard',"
        " {value: {writeText: () => Promise.reject()}})"
    )
    page.locator("#copy-link").click()
    expect(page.locator("#by-hand")).to_be_focused()
    expect(page.locator("#by-hand")).to_have_value(
        f"{small_site}/articles/nl/winkel?start=31&end=69#place"
    )


def test_what_was_offered_is_put_away_with_escape(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/articles/nl/winkel?start=31&end=69").page
    expect(page.locator("#dock")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#dock")).to_be_hidden()


def test_hostile_text_is_shown_and_does_nothing(opened: Opened, small_site: str) -> None:
    watched = opened(f"{small_site}/articles/en/hostile")
    page = watched.page
    page.on("dialog", lambda dialog: watched.problems.append(dialog.message))
    expect(page.locator("h1")).to_contain_text("<script>document.title='hacked'</script>")
    assert page.title().startswith("<script>document.title='hacked'</script>")
    expect(page.locator("#body")).to_contain_text("<script>document.body.innerHTML=''</script>")
    assert page.locator("a[href^='javascript']").count() == 0
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{small_site}/articles/en/hostile")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        page.goto(f"{small_site}/?q=%3Cscript%3Ealert(1)%3C/script%3E{'W' * 300}")
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert watched.problems == []


def test_a_mark_that_turns_text_around_stays_in_its_own_place(
    opened: Opened, small_site: str
) -> None:
    page = opened(f"{small_site}/?q=shop").page
    kicker = page.locator(".hit", has_text="turned around").first.locator(".kicker")
    order = kicker.evaluate(
        "(one) => [...one.children].map((part) => Math.round(part.getBoundingClientRect().left))"
    )
    assert order == sorted(order)
