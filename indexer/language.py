"""Which language a text is in. The only user of langdetect.

langdetect chooses among 55 languages, at random where it doubts. Here the script decides first
(Chinese characters, kana, hangul), the rest is held to Dutch and English, and the seed is fixed.
Only a whole article, where there is text enough, is asked whether it is in another language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from indexer.chinese import han_count, script_of
from indexer.records import Language
from indexer.telling import odds_of_dutch

_ALIASES: Mapping[str, frozenset[Language]] = {
    "nl": frozenset({Language.DUTCH}),
    "en": frozenset({Language.ENGLISH}),
    "zh": frozenset({Language.SIMPLIFIED, Language.TRADITIONAL}),
    "zh-hans": frozenset({Language.SIMPLIFIED}),
    "zh-cn": frozenset({Language.SIMPLIFIED}),
    "zh-sg": frozenset({Language.SIMPLIFIED}),
    "zh-hant": frozenset({Language.TRADITIONAL}),
    "zh-tw": frozenset({Language.TRADITIONAL}),
    "zh-hk": frozenset({Language.TRADITIONAL}),
    "zh-mo": frozenset({Language.TRADITIONAL}),
}
_NAMES: Mapping[str, str] = {
    "af": "Afrikaans", "ar": "Arabic", "da": "Danish", "de": "German", "es": "Spanish",
    "fr": "French", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
}  # fmt: skip
_REGIONS = re.compile(r"^(nl|en)-[a-z]{2}$")
_WORD = re.compile(r"[^\W\d_]\w*")
_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f]")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_CHARACTERS_PER_CHINESE_WORD = 1.5
_ENOUGH_LETTERS = 60
"""With fewer letters an article is not refused as foreign: a guess would be worse."""
_SURE = 0.95
_OURS = ("nl", "en")
_SURROUNDINGS = {Language.DUTCH: 9.0, Language.ENGLISH: 1 / 9}
"""How many times more probable Dutch is than English in an article of one of them."""
_CLEAR = 99.0
"""Words that make one language so much more probable decide; letters, only where they do not."""
_NAME = 0.4
"""What a word with a capital counts for beside Chinese ones: Chinese texts leave foreign names so.
"""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A language that is none of ours, by its ISO 639-1 code."""

    code: str

    @property
    def name(self) -> str:
        """Return its English name where it is a likely guest, otherwise the code."""
        return _NAMES.get(self.code, self.code)


def named(code: str) -> frozenset[Language]:
    """Return the languages a code stands for: ``zh`` for both scripts; empty when unknown."""
    key = code.strip().replace("_", "-").lower()
    region = _REGIONS.match(key)
    return _ALIASES.get(region.group(1) if region else key, frozenset())


def detect(text: str, prior: Language | None = None) -> Language:
    """Return the language of ``text``, always one of ours.

    ``prior`` is what the surroundings are in; it decides where the text itself says little.
    """
    if is_chinese(text):
        surroundings = prior if prior and prior.tongue == "zh" else Language.SIMPLIFIED
        return script_of(text, otherwise=surroundings)
    odds = odds_of_dutch(word.lower() for word in _WORD.findall(text))
    odds *= _SURROUNDINGS.get(prior, 1) if prior else 1
    if max(odds, 1 / odds) >= _CLEAR:
        return Language.DUTCH if odds > 1 else Language.ENGLISH
    dutch = odds / (1 + odds)
    probable = _probabilities(_two_languages(), text, {"nl": dutch, "en": 1 - dutch})
    if not probable:
        return prior or Language.ENGLISH
    return Language.DUTCH if probable.get("nl", 0.0) > 0.5 else Language.ENGLISH


@lru_cache(maxsize=2)  # the checks ask again what the reading asked
def detect_article(text: str) -> Language | Foreign:
    """Return the language of a whole article, or the foreign language it is surely in."""
    han, kana, hangul = han_count(text), len(_KANA.findall(text)), len(_HANGUL.findall(text))
    if kana > 0.1 * (han + kana) and kana >= _ENOUGH_LETTERS // 10:
        return Foreign("ja")
    if hangul > han and hangul >= _ENOUGH_LETTERS // 10:
        return Foreign("ko")
    if is_chinese(text) or sum(map(str.isalpha, text)) < _ENOUGH_LETTERS:
        return detect(text)
    code, probability = _most_probable(_probabilities(_all_languages(), text, None))
    return Foreign(code) if code not in _OURS and probability >= _SURE else detect(text)


def is_guess(text: str) -> bool:
    """Tell whether ``text`` is too short for its language to be more than a guess."""
    return not han_count(text) and sum(map(str.isalpha, text)) < _ENOUGH_LETTERS


def is_chinese(text: str) -> bool:
    """Tell whether more of the words in ``text`` are Chinese than in other scripts.

    Names and titles in other scripts count for less.
    """
    han = han_count(text)
    if not han:
        return False
    latin = [word for word in _WORD.findall(text) if not han_count(word)]
    others = sum(_NAME if word[0].isupper() else 1 for word in latin)
    return han / _CHARACTERS_PER_CHINESE_WORD >= others


def _most_probable(probabilities: Mapping[str, float]) -> tuple[str, float]:
    if not probabilities:
        return "en", 0.0
    code = max(probabilities, key=lambda key: probabilities[key])
    return code, probabilities[code]


def _probabilities(
    factory: DetectorFactory, text: str, prior: Mapping[str, float] | None
) -> dict[str, float]:
    detector = factory.create()
    if prior is not None:
        detector.set_prior_map(prior)
    detector.append(text.lower() if text.isupper() else text)  # it skips words in capitals
    try:
        return {found.lang: found.prob for found in detector.get_probabilities()}
    except LangDetectException:  # no letters in it
        return {}


@lru_cache(maxsize=1)
def _two_languages() -> DetectorFactory:
    factory = DetectorFactory()
    profiles = Path(PROFILES_DIRECTORY)
    factory.load_json_profile([(profiles / code).read_text(encoding="utf-8") for code in _OURS])
    factory.set_seed(0)
    return factory


@lru_cache(maxsize=1)
def _all_languages() -> DetectorFactory:
    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(0)
    return factory
