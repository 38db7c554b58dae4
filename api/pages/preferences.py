"""In which language and which light the page is shown: cookies, and the browser's own wishes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from fastapi import Request

from api.pages import wording
from api.pages.wording import Wording
from indexer.records import Language

LANGUAGE_COOKIE = "fakkel_language"
THEME_COOKIE = "fakkel_theme"
SECONDS_KEPT = 365 * 24 * 60 * 60
Theme = Literal["system", "light", "dark"]
THEMES: tuple[Theme, ...] = get_args(Theme)


@dataclass(frozen=True, slots=True)
class Preferences:
    """How one reader has the page."""

    lang: Language
    theme: Theme

    @property
    def wording(self) -> Wording:
        """Return the words of the page."""
        return wording.wording(self.lang)


def of(request: Request) -> Preferences:
    """Return the preferences that come with a request."""
    kept = language_named(request.cookies.get(LANGUAGE_COOKIE, ""))
    theme = theme_named(request.cookies.get(THEME_COOKIE, ""))
    accepted = request.headers.get("accept-language", "")
    return Preferences(kept or wording.chosen(accepted), theme or "system")


def cookies(asked: Mapping[str, str]) -> dict[str, str]:
    """Return the cookies that keep what is asked; what is unknown is passed over."""
    kept = {}
    if lang := language_named(asked.get("language", "")):
        kept[LANGUAGE_COOKIE] = lang.value
    if theme := theme_named(asked.get("theme", "")):
        kept[THEME_COOKIE] = theme
    return kept


def language_named(code: str) -> Language | None:
    """Return the language of that exact code."""
    return Language(code) if code in set(Language) else None


def theme_named(name: str) -> Theme | None:
    """Return the theme of that name."""
    return name if name in THEMES else None


def way_back(path: str) -> str:
    """Return ``path`` where it is one of this service, else the start page.

    Browsers take two slashes, or a slash and a backslash, for another host, and drop line breaks.
    """
    safe = path.isprintable() and path.startswith("/") and path[1:2] not in ("/", "\\")
    return path if safe else "/"
