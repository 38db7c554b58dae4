"""Texts too short to say something by themselves: "NPS.", "Nee.", a stray menu line.

They are near to everything, so they would answer too many queries. They get no vector of their
own, except where an article or a passage has nothing else.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.passages import word_count
from indexer.records import Passage

RULES = 1
"""Raised when other texts would count as fragments than before."""
FEWEST_WORDS = 4


def fragments(
    passages: Sequence[Passage], text_of: Mapping[str, str]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which passages and which of their sentences are fragments, in row order.

    ``text_of`` holds the canonical text of each article by its id.
    """
    short = [_is_short(passage.span.of(text_of[passage.article_id])) for passage in passages]
    by_article = defaultdict(list)
    for passage, is_short in zip(passages, short, strict=True):
        by_article[passage.article_id].append(is_short)
    of_passages, of_sentences = list[bool](), list[bool]()
    for passage, is_short in zip(passages, short, strict=True):
        is_fragment = is_short and not all(by_article[passage.article_id])
        text = text_of[passage.article_id]
        brief = [_is_short(span.of(text)) for span in passage.sentences]
        of_passages.append(is_fragment)
        of_sentences += [is_fragment or (one and not all(brief)) for one in brief]
    return np.array(of_passages), np.array(of_sentences)


def _is_short(text: str) -> bool:
    return word_count(text) < FEWEST_WORDS
