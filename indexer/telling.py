"""Words that tell Dutch from English: function words, and words of the background, of one only.

A detector that counts letters takes "When did Costa v ENEL take place?" for Dutch, as the names in
it outweigh the rest. A reader goes by "when did".
"""

from collections.abc import Iterable
from functools import cache

from indexer import background
from indexer.stopwords import stop_words

FUNCTION_WORD = 1000.0
CONTENT_WORD = 100.0
"""How many times more probable a word of one language makes it than the other."""
_MOST = 1e6
_HELD_APART = ("nl", "en")


def odds_of_dutch(words: Iterable[str]) -> float:
    """Return how many times more probable Dutch is than English, by words in lower case."""
    odds = 1.0
    for word in words:
        odds *= _odds().get(word, 1.0)
    return min(max(odds, 1 / _MOST), _MOST)


@cache
def _odds() -> dict[str, float]:
    known = background.words_by_tongue()
    dutch, english = (stop_words(tongue) for tongue in _HELD_APART)
    all_dutch, all_english = (stop_words(tongue).union(known[tongue]) for tongue in _HELD_APART)
    odds = dict.fromkeys(all_dutch - all_english, CONTENT_WORD)
    odds |= dict.fromkeys(all_english - all_dutch, 1 / CONTENT_WORD)
    odds |= dict.fromkeys(dutch - all_english, FUNCTION_WORD)
    return odds | dict.fromkeys(english - all_dutch, 1 / FUNCTION_WORD)
