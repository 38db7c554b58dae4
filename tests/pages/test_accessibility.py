"""Every page by axe-core, the rules that screen readers and keyboards live by, in both themes."""

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.pages.conftest import DRAFT, Opened

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN = "axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations)"
PAGES = [
    "/", "/?q=torch", "/?q=%22no+such+words%22", "/?q=qwzx", "/articles/en/hostile",
    "/articles/nl/fakkel?start=162&end=214", "/articles/nl/weg", "/map", "/map?q=shop", "/check",
]  # fmt: skip


def serious(page: Page) -> list[tuple[str, str, list[str]]]:
    """Return the serious and critical findings: rule, what it asks, and where."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(RUN)
    return [
        (one["id"], one["help"], [node["html"] for node in one["nodes"]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_serious_stands_in_anyone_s_way(
    opened: Opened, small_site: str, path: str, theme: str
) -> None:
    page = opened(f"{small_site}{path}", color_scheme=theme, bypass_csp=True).page
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert serious(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nor_in_verdicts(opened: Opened, small_site: str, theme: str) -> None:
    page = opened(f"{small_site}/check", color_scheme=theme, bypass_csp=True).page
    page.locator("#text").fill(DRAFT)
    page.locator(".paste .main").click()
    page.locator("#count").wait_for()
    assert serious(page) == []


@pytest.mark.parametrize("locale", ["nl-NL", "zh-CN", "zh-TW"])
def test_nor_in_other_languages_and_on_a_phone(
    opened: Opened, shipped_site: str, locale: str
) -> None:
    phone = {"width": 390, "height": 844}
    page = opened(f"{shipped_site}/?q=winkel", locale=locale, viewport=phone, bypass_csp=True).page
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_every_text_says_its_language(opened: Opened, shipped_site: str) -> None:
    page = opened(f"{shipped_site}/?q=火炬手", locale="nl-NL").page
    wrong = page.evaluate(
        """() => { const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const wrong = [];
          while (walker.nextNode()) {
            const text = walker.currentNode.data;
            const lang = walker.currentNode.parentElement.closest('[lang]').lang;
            if (/[\\u4e00-\\u9fff]/.test(text) && !lang.startsWith('zh')
                && !walker.currentNode.parentElement.closest('template, script')) wrong.push(text);
          }
          return wrong; }"""
    )
    assert wrong == []
