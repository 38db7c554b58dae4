"""Dates as articles write them, in Dutch, English and Chinese. The only user of dateparser."""

import re
from datetime import date

import dateparser

_WHOLE = re.compile(r"(?:19|20)\d{2}")
_SHAPE = re.compile(r"[\w\s.,:/+年月日號号\-]{6,48}")
_NUMERIC = re.compile(r"\s*(\d{1,2})/(\d{1,2})/\d{4}\b.*")
_DAYS = re.compile(
    r"^(?:(?:ma|di|wo|do|vr|za|zo)\.?|mon|tue|wed|thu|fri|sat|sun|星期.|周.)[\s,]+|[\s,]*(?:uur|星期.|周.)$",
    re.IGNORECASE,
)


def parsed(text: str) -> date | None:
    """Return the date that is the whole of ``text``, or None.

    A day, a month and a year are needed. ``03/04/2024`` is April here and March there: None.
    """
    text = _DAYS.sub("", text.strip().rstrip("."))
    if not _WHOLE.search(text) or not _SHAPE.fullmatch(text):
        return None
    numeric = _NUMERIC.fullmatch(text)
    order = "DMY"
    if numeric:
        first, second = int(numeric.group(1)), int(numeric.group(2))
        if first != second and max(first, second) <= 12:
            return None
        order = "MDY" if second > 12 else "DMY"
    found = dateparser.parse(
        text,
        languages=["nl", "en", "zh", "zh-Hant"],
        settings={
            "STRICT_PARSING": True,
            "DATE_ORDER": "YMD" if re.match(r"\d{4}", text) else order,
            "PARSERS": ["absolute-time"],
            "TIMEZONE": "UTC",
        },
    )
    return None if found is None else found.date()
