"""Searching in a real browser: as one types, by filter and keyboard, without script, anywhere."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.conftest import Opened

COUNT = "#count"
TITLES = ".hit h3"


def type_slowly(page: Page, words: str) -> None:
    page.locator("#q").press_sequentially(words, delay=15)


@pytest.mark.parametrize(
    ("locale", "words", "first", "counted"),
    [
        ("nl-NL", "winkel en app", "Winkel en app als één geheel", r"\d+ passages die antwoord"),
        ("en-GB", "loyalty without points", "Loyalty", r"\d+ passages that answer"),
        ("zh-CN", "积分换不来的忠诚", "忠诚", r"\d+ 个段落能够回答"),
        ("zh-TW", "火炬手的行銷長做了哪些不一樣的事", "火炬手", r"\d+ 個段落能夠回答"),
    ],
)
def test_hits_come_as_one_types_in_every_language(
    opened: Opened, shipped_site: str, locale: str, words: str, first: str, counted: str
) -> None:
    watched = opened(f"{shipped_site}/", locale=locale)
    page = watched.page
    expect(page.locator("#q")).to_be_focused()
    type_slowly(page, words)
    expect(page.locator(COUNT)).to_have_text(re.compile(counted))
    expect(page.locator(TITLES).first).to_contain_text(first)
    expect(page.locator("#said")).to_have_text(re.compile(counted))
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == words
    expect(page.locator("#q")).to_have_attribute("lang", re.compile(locale[:2]))
    page.reload()
    expect(page.locator(TITLES).first).to_contain_text(first)
    assert watched.problems == []


def test_a_question_in_one_language_finds_the_others(opened: Opened, shipped_site: str) -> None:
    page = opened(f"{shipped_site}/?q=store+and+app").page
    tongues = {one.get_attribute("lang") for one in page.locator(".hit h3 a").all()}
    assert len(tongues) > 1


def test_the_best_sentence_is_marked_and_words_say_what_they_answer(
    opened: Opened, shipped_site: str
) -> None:
    page = opened(f"{shipped_site}/?q=fakkeldragers&lang=en").page
    hit = page.locator(".hit").first
    expect(hit.locator("mark")).to_have_count(1)
    expect(hit.locator(".match").first).to_have_attribute(
        "title", re.compile(r"fakkeldragers ≈ \w+ (\.\d\d|1)")
    )
    hit.locator(".why summary").click()
    expect(hit.locator(".why tbody tr").first).to_contain_text("fakkeldragers")


def test_filters_narrow_down_and_count_right(opened: Opened, shipped_site: str) -> None:
    page = opened(f"{shipped_site}/?q=privacy").page
    dutch = page.locator('[data-key="lang-nl"]')
    number = int(dutch.locator('.count [aria-hidden="true"]').inner_text())
    assert number > 0
    dutch.click()
    expect(page.locator(COUNT)).to_have_text(f"{number} passages that answer")
    expect(page.locator('[data-key="lang-nl"]')).to_be_focused()
    expect(page.locator('[data-key="lang-nl"]')).to_have_attribute("aria-current", "true")
    strong = page.locator(".hit.strong .kicker .tongue, .hit.fair .kicker .tongue")
    assert {one.inner_text() for one in strong.all()} == {"Dutch"}
    page.locator('[data-key="publisher-1"]').click()
    expect(page).to_have_url(re.compile("publisher="))
    page.locator('[data-key="clear"]').click()
    expect(page).to_have_url(re.compile(r"/\?q=privacy$"))
    page.go_back()
    expect(page).to_have_url(re.compile("publisher="))
    expect(page.locator('[data-key="publisher-1"]')).to_have_attribute("aria-current", "true")


def test_a_filter_stays_when_the_question_changes(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/?q=torch&lang=nl").page
    page.locator("#q").fill("shop")
    expect(page).to_have_url(re.compile(r"q=shop&lang=nl$"))
    expect(page.locator('[data-key="lang-nl"]')).to_have_attribute("aria-current", "true")


def test_more_hits_are_added_below(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/?q=torch").page
    expect(page.locator(".hit")).to_have_count(10)
    page.locator(".more").click()
    expect(page.locator(".hit")).to_have_count(20)
    expect(page.locator(TITLES).nth(10).locator("a")).to_be_focused()


def test_the_question_is_emptied_and_the_start_is_back(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/?q=torch").page
    page.locator("#q").fill("")
    expect(page.locator(".welcome")).to_be_visible()
    page.locator(".examples a").first.click()
    expect(page.locator("#q")).not_to_have_value("")
    expect(page.locator(".hit").first).to_be_visible()


def test_words_being_put_together_are_not_searched_yet(opened: Opened, small_site: str) -> None:
    watched = opened(f"{small_site}/")
    session = watched.page.context.new_cdp_session(watched.page)
    halfway = {"text": "huo'ju", "selectionStart": 6, "selectionEnd": 6}
    session.send("Input.imeSetComposition", halfway)
    watched.page.wait_for_timeout(500)
    assert [url for url in watched.requests if "/results" in url] == []
    session.send("Input.insertText", {"text": "火炬"})
    expect(watched.page.locator(".hit").first).to_be_visible()
    assert len([url for url in watched.requests if "/results" in url]) == 1


def test_a_service_that_went_away_is_told_and_tried_again(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/").page
    page.route("**/results*", lambda route: route.abort())
    type_slowly(page, "torch")
    expect(page.locator("#results")).to_contain_text("did not get through")
    page.unroute("**/results*")
    page.locator("[data-retry]").click()
    expect(page.locator(".hit").first).to_be_visible()


def test_all_of_it_goes_by_keyboard(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/map").page
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.goto(f"{small_site}/")
    page.keyboard.type("torch")
    page.keyboard.press("Enter")
    expect(page.locator(".hit").first).to_be_visible()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.hit h3 a')"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("mark.place").first).to_be_in_viewport()


def test_searching_reading_and_preferences_work_without_script(
    opened: Opened, small_site: str
) -> None:
    page = opened(f"{small_site}/", java_script_enabled=False).page
    page.locator("#q").fill("torch")
    page.locator(".ask button").click()
    expect(page.locator(".hit")).to_have_count(10)
    page.locator('[data-key="lang-nl"]').click()
    expect(page.locator('[data-key="lang-nl"]')).to_have_attribute("aria-current", "true")
    page.locator("#q").fill("shop")
    page.locator(".ask button").click()
    assert "lang=nl" in page.url
    page.locator(TITLES).first.locator("a").click()
    expect(page.locator("mark.place")).to_be_in_viewport()
    page.locator(".menu summary").click()
    page.get_by_text("Nederlands", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    page.locator(".menu summary").click()
    page.get_by_text("Donker", exact=True).click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(f"{small_site}/map?q=torch")
    expect(page.locator(".chart img")).to_be_visible()


def test_language_and_theme_are_switched_and_remembered(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/?q=torch", color_scheme="light").page
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".menu summary").click()
    page.locator('[data-theme-choice="dark"]').click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.get_by_text("繁體中文", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    assert "q=torch" in page.url
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator(COUNT)).to_contain_text("個段落能夠回答")


@pytest.mark.parametrize("path", ["/", "/?q=store+and+app", "/articles/nl/fakkeldragers", "/map"])
def test_the_first_paint_takes_less_than_100_kilobytes(
    opened: Opened, shipped_site: str, path: str
) -> None:
    page = opened(f"{shipped_site}{path}").page
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate(
        """() => [...performance.getEntriesByType('resource'),
                  ...performance.getEntriesByType('navigation')]
                 .map((one) => [one.name, one.transferSize])"""
    )
    assert all(size > 0 for _, size in sizes)
    assert sum(size for _, size in sizes) < 100_000
