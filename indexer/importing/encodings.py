"""Bytes → text: UTF-8, or what a page declares; never a guess. The only user of ftfy."""

import codecs
import re

import ftfy
from ftfy import badness

from indexer.errors import SourceRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.+-]{2,40})""")
_LOOKED_AT = 4096
_AS_BROWSERS_READ = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs",
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "utf-16": "utf-8",
    "utf-16-le": "utf-8", "utf-16-be": "utf-8",
}  # fmt: skip
"""Encodings that pages name and those they are read with (WHATWG Encoding)."""
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip


def looks_like_html(content: bytes) -> bool:
    """Tell whether a file begins as an HTML page does."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            content = content.decode(encoding, "ignore").encode()
    return bool(_HTML.match(content.removeprefix(codecs.BOM_UTF8)))


def decoded(name: str, content: bytes, *, html: bool) -> str:
    """Return the text in a file's bytes. Raises SourceRefused, with what to do about it."""
    if not content.strip():
        raise SourceRefused(name, "it is empty.")
    encoding = next((found for mark, found in _MARKS if content.startswith(mark)), None)
    if encoding is None:
        if b"\x00" in content[:_LOOKED_AT]:
            raise SourceRefused(
                name, "it is a binary file. Save the article as an HTML page or as text."
            )
        encoding = (_declared(name, content) if html else None) or "utf-8"
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise SourceRefused(
            name,
            f"line {line} is not {encoding.upper()} (byte 0x{content[problem.start]:02x}). "
            + ("The page declares the wrong encoding; save it again as UTF-8."
               if html else "Save it as UTF-8 and add it again."),
        ) from problem  # fmt: skip
    if "\x00" in text:
        raise SourceRefused(name, "it holds NUL characters, which no text has. Save it anew.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def garbled(text: str) -> str | None:
    """Return what a line should be that was once read in a wrong encoding, or None."""
    if not badness.is_bad(text):
        return None
    mended = mend(text)
    return mended if mended != text else None


def mend(text: str) -> str:
    """Return a line with the damage of a wrong encoding repaired, and nothing else changed."""
    return ftfy.fix_encoding(text)


def _declared(name: str, content: bytes) -> str | None:
    found = _DECLARED.search(content[:_LOOKED_AT])
    if found is None:
        return None
    label = found.group(1).decode("ascii").lower()
    try:
        canonical = codecs.lookup(label).name
    except LookupError:
        raise SourceRefused(
            name, f"it declares the encoding {label!r}, which is unknown. Save it as UTF-8."
        ) from None
    return _AS_BROWSERS_READ.get(label) or _AS_BROWSERS_READ.get(canonical, canonical)
