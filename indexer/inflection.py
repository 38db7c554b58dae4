"""How Dutch words change when an ending makes their last syllable an open one.

``eigenschap`` has ``eigenschappen``, ``taak`` has ``taken``, ``prijs`` has ``prijzen``: what is
written of the rules in every grammar (Haeseryn et al., Algemene Nederlandse Spraakkunst, 1997).
"""

import re

_CLOSED = re.compile(r"(?:^|[^aeiou])[aeiou][bcdfgklmnprstvz]$")
_LONG = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprstvz])$")
_VOICED = {"f": "v", "s": "z"}


def with_ending(word: str) -> tuple[str, ...]:
    """Return the forms that a word may take before ``-en`` or ``-e``, with ``-en``.

    Words are folded. Which of the forms is right depends on the sound, so there may be several.
    """
    stems: tuple[str, ...] = (word,)
    if _CLOSED.search(word):
        stems = (word + word[-1], word)
    elif _LONG.search(word):
        stems = (_LONG.sub(lambda found: found[1][0] + found[2], word),)
    voiced = [
        stem[:-1] + _VOICED[stem[-1]]
        for stem in stems
        if stem[-1:] in _VOICED and stem[-2:-1] != stem[-1]
    ]
    return tuple(f"{stem}en" for stem in (*stems, *voiced))
