"""Words of a quotation or a source as a message shows them."""

import re

SHOWN = 60
_OUTER = "“”„«»「」『』\"'‘’ "
_ENDS = re.compile(r"[.。…!?！？]”$")


def shown(text: str, most: int = SHOWN, *, end: bool = False) -> str:
    """Return words between quotation marks, at most so long; their own marks around them are left.

    Marks alone that hold one of quotation stand between ‹ and ›. ``end``: their end is kept where
    they are too long.
    """
    plain = " ".join(text.split())
    if not any(map(str.isalnum, plain)):
        return f"‹{plain}›" if set(plain) & set(_OUTER) else f"“{plain}”"
    bare = plain.strip(_OUTER)
    if len(bare) > most:
        bare = f"…{bare[-most:]}" if end else f"{bare[:most]}…"
    return f"“{bare}”"


def sentence(told: str) -> str:
    """Return a message with a full stop, unless the words that it ends with bring one."""
    return told if _ENDS.search(told) else f"{told}."
