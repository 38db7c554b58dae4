"""The promise: no real sentence made false is ever called exact, normalized or elided."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.verifying.sameness import canonical
from api.verifying.verdict import Status
from api.verifying.verifier import Claim, Verifier
from indexer.tokens import tokens
from tests.verifying.alterations import ALTERATIONS, Alter
from tests.verifying.conftest import Shipped

RIGHT = {Status.EXACT, Status.NORMALIZED, Status.ELIDED}


@settings(
    max_examples=1500,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(at=st.integers(0, 10**6), seed=st.integers(0, 10**6), alter=st.sampled_from(ALTERATIONS))
def test_no_altered_sentence_is_called_right(
    verifier: Verifier, shipped: Shipped, at: int, seed: int, alter: Alter
) -> None:
    texts = shipped.sentences
    sentence = " ".join(texts[at % len(texts)].split())
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    others = [
        token.span.of(other) for other in chance.sample(list(texts), 8) for token in tokens(other)
    ]
    altered = alter(sentence, chance, others) if tokens(sentence) else None
    if altered is None or canonical(altered) == canonical(sentence) or shipped.hold(altered):
        return
    if shipped.hold(altered.rstrip(",.，。")):  # by chance the words of another sentence
        return
    assert verifier.verify(Claim(altered)).status not in RIGHT


@settings(max_examples=300, deadline=None)
@given(at=st.integers(0, 10**6))
def test_every_sentence_is_exact(verifier: Verifier, shipped: Shipped, at: int) -> None:
    sentence = shipped.sentences[at % len(shipped.sentences)]
    verdict = verifier.verify(Claim(sentence))
    assert verdict.status is Status.EXACT
    assert all(place.exact == verdict.text for place in verdict.places[:1])
