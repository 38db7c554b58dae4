"""Which parts of a page are about the site and not the article, by what they call themselves."""

import re
from collections.abc import Mapping

SURE = frozenset({"cookies", "comments", "navigation", "sharing", "newsletter", "read on"})
"""Kinds of regions that are no article, even where an extractor takes them for it."""

_TAGS: Mapping[str, str] = {
    "nav": "navigation", "footer": "footer", "aside": "sidebar", "form": "form",
    "dialog": "dialog", "header": "header",
}  # fmt: skip
_ROLES: Mapping[str, str] = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer", "search": "form",
    "complementary": "sidebar", "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation",
}  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NAMES: Mapping[str, frozenset[str]] = {
    "cookies": _words("cookie cookies consent gdpr cookiebar cookiebanner cookienotice "
                         "onetrust cookiebot cookieconsent"),
    "comments": _words("comment comments commentlist respond disqus reacties pinglun"),
    "newsletter": _words("newsletter newsletters nieuwsbrief mailchimp optin"),
    "sharing": _words("share shares sharing sharebar social socials sharedaddy addtoany "
                         "addthis bdshare"),
    "navigation": _words("nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs "
                            "pagination pager skip topbar mainmenu submenu"),
    "read on": _words("related recommended recommend recommendations prevnext mostread "
                         "readmore trending popular"),
    "advertisement": _words("ad ads advert adverts advertisement advertentie adsense "
                               "sponsored"),
    "footer": _words("footer foot colophon copyright"),
    "sidebar": _words("sidebar side widget widgets rail"),
    "header": _words("masthead"),
    "dialog": _words("modal popup lightbox"),
}  # fmt: skip
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def kind_of(tag: str, attributes: Mapping[str, str], *, in_article: bool) -> str | None:
    """Return the kind of region an element opens, or None.

    A header within an article is part of it; so is what has an article's or the page's own tag.
    """
    if tag in ("html", "body", "main", "article"):
        return None
    style = re.sub(r"\s", "", attributes.get("style", "").lower())
    if "hidden" in attributes or "display:none" in style:
        return "hidden"
    role = _ROLES.get(attributes.get("role", ""))
    by_tag = _TAGS.get(tag)
    if in_article and "header" in (role, by_tag):
        return None
    tokens = _tokens(attributes)
    by_name = next((kind for kind, names in _NAMES.items() if tokens & names), None)
    return by_name or role or by_tag


def is_named(kind: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element calls itself a kind of region by its class or its id."""
    return bool(_tokens(attributes) & _NAMES[kind])


def _tokens(attributes: Mapping[str, str]) -> set[str]:
    named = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return {token.lower() for token in _TOKEN.findall(named)}
