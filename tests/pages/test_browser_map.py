"""The map in a real browser: points told and opened by pointer and keyboard, hits lit up."""

import re

from playwright.sync_api import Page, expect

from tests.pages.conftest import Opened


def ready(page: Page) -> None:
    expect(page.locator("#canvas")).to_be_visible()


def colours(page: Page) -> int:
    """Return how many different colours the canvas shows."""
    number: int = page.evaluate(
        """() => { const c = document.getElementById('canvas');
          const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
          const seen = new Set();
          for (let at = 0; at < d.length; at += 4) if (d[at + 3] === 255)
            seen.add((d[at] << 16) + (d[at + 1] << 8) + d[at + 2]);
          return seen.size; }"""
    )
    return number


def test_points_are_drawn_told_and_opened_by_keyboard(opened: Opened, shipped_site: str) -> None:
    watched = opened(f"{shipped_site}/map")
    page = watched.page
    ready(page)
    page.wait_for_timeout(200)
    assert colours(page) > 4
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tip")).to_be_visible()
    first = page.locator("#tip strong").inner_text()
    for _ in range(6):  # the next point may be of the same article
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(150)
        if page.locator("#tip strong").inner_text() != first:
            break
    expect(page.locator("#tip strong")).not_to_have_text(first)
    title = page.locator("#tip strong").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator("mark.place").first).to_be_in_viewport()
    assert watched.problems == [] or all("422" in one or "404" in one for one in watched.problems)


def test_a_pointer_tells_and_opens(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/map").page
    ready(page)
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#tip")).to_be_visible()
    title = page.locator("#tip strong").inner_text()
    place = page.evaluate(
        """() => { const c = document.getElementById('canvas').getBoundingClientRect();
                   const t = document.getElementById('tip').getBoundingClientRect();
                   return [c.left, c.top, t.left, t.right, t.top, t.bottom]; }"""
    )
    left, _, tip_left, tip_right, top, bottom = place
    middle = (top + bottom) / 2
    for x in [tip_left - 18, tip_right + 18]:
        page.mouse.move(x, middle)
        page.wait_for_timeout(150)
        if page.locator("#canvas").evaluate("(one) => one.classList.contains('over')"):
            page.mouse.click(x, middle)
            break
    else:
        raise AssertionError(f"no point where {title!r} is told, at {place}; canvas at {left}")
    expect(page).to_have_url(re.compile("/articles/"))


def test_hits_light_up_as_one_types(opened: Opened, shipped_site: str) -> None:
    page = opened(f"{shipped_site}/map").page
    ready(page)
    page.locator("#q").press_sequentially("privacy", delay=15)
    expect(page.locator("#lit")).to_have_text(re.compile(r"^\d+ passages light up$"))
    expect(page).to_have_url(re.compile(r"/map\?q=privacy$"))
    page.locator("#to-hits").click()
    expect(page.locator("#count")).to_have_text(re.compile(r"passages that answer"))
    page.goto(f"{shipped_site}/map?q=zxqv")
    expect(page.locator("#lit")).to_contain_text("Nothing lights up")


def test_the_map_is_zoomed_by_buttons_and_wheel(opened: Opened, small_site: str) -> None:
    page = opened(f"{small_site}/map").page
    ready(page)
    page.wait_for_timeout(200)
    before = page.locator("#canvas").evaluate("(one) => one.toDataURL()")
    page.locator('[data-zoom="in"]').click()
    page.wait_for_timeout(200)
    closer = page.locator("#canvas").evaluate("(one) => one.toDataURL()")
    page.locator('[data-zoom="all"]').click()
    page.mouse.move(0, 0)
    page.wait_for_timeout(200)
    assert closer != before
    assert page.locator("#canvas").evaluate("(one) => one.toDataURL()") == before


def test_regions_are_listed_in_the_reader_s_language(opened: Opened, shipped_site: str) -> None:
    page = opened(f"{shipped_site}/map", locale="zh-TW").page
    regions = page.locator(".regions > ol > li")
    assert regions.count() > 8
    expect(regions.first.locator(".names")).to_have_attribute("lang", re.compile("^zh"))
    regions.first.locator("summary").click()
    regions.first.locator(".links a").first.click()
    expect(page.locator("mark.place").first).to_be_in_viewport()


def test_where_the_points_cannot_be_loaded_the_list_remains(
    opened: Opened, small_site: str
) -> None:
    page = opened(f"{small_site}/").page
    page.route("**/map/points*", lambda route: route.abort())
    page.goto(f"{small_site}/map")
    expect(page.locator("#unavailable")).to_be_visible()
    expect(page.locator(".regions li").first).to_be_visible()
