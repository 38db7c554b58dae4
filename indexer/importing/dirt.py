"""Taking the dirt of a saved page out of its lines: whole lines only, doubtful ones are kept.

The text of an article has two edges: all before its first paragraph and all behind its last one.
A doubtful line counts as dirt only there; in the middle it is kept and reported.
"""

import re
from collections.abc import Sequence

from indexer import plaintext
from indexer.folding import fold
from indexer.importing import company, rules
from indexer.importing.facts import is_byline
from indexer.importing.lines import Line, Removed, Swept, Unsure
from indexer.importing.rules import Rule
from indexer.records import BlockKind

_DECORATION = re.compile(r"^[\s>→•·*\-▶►»›#_|]+|[\s→▶►»›*_|]+$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]）」』】]*$")
_PROSE_WIDTH = 100
_SHORT_WIDTH = 90
_SHORTEST_SENTENCE = 24
_EDGED = frozenset({BlockKind.ITEM, BlockKind.ROW})
_NEVER = frozenset({BlockKind.CODE, BlockKind.QUOTATION})
_LONGEST = 600
_HINTED = 3
"""So many lines at the end are looked at for sentences that may be no part of the article."""


def swept(lines: Sequence[Line]) -> Swept:
    """Return the lines of the article, what was removed, and what may be dirt but was kept."""
    verdicts = [_rule_for(line) for line in lines]
    top, bottom = _edges(lines, verdicts)
    kinds: dict[int, str] = {}
    unsure = list[Unsure]()
    for place, (line, rule) in enumerate(zip(lines, verdicts, strict=True)):
        if rule is None:
            continue
        at_edge = place < top or place >= bottom
        alone = rule.kind == "cookies" and not _has_company(lines, verdicts, place)
        if (at_edge and not alone) or (rule.where == "anywhere" and line.kind not in _EDGED):
            kinds[place] = rule.kind
        elif rule is not rules.ORNAMENT:  # between two paragraphs it parts them
            unsure.append(Unsure(line.number, f"may be {rule.kind}; kept", line.text))
    for start, end in ((0, top), (bottom, len(lines))):
        kinds |= _menus(lines, kinds, start, end)
        kinds |= _buttons(lines, kinds, start, end)
    below, comments = _sections(lines, kinds, bottom)
    kinds |= below
    removed = tuple(
        Removed(lines[place].number, kind, lines[place].text)
        for place, kind in sorted(kinds.items())
    )
    kept = tuple(line for place, line in enumerate(lines) if place not in kinds)
    hinted = [one for one in _hinted(kept) if one.text not in {other.text for other in unsure}]
    return Swept(kept, removed, (*unsure, *comments, *hinted))


def plain(line: Line) -> str:
    """Return the folded text of a line without what decorates it, as the rules want it."""
    text = _LINK.sub(r"\1", line.text) if line.raw is not None else line.text
    return fold(_DECORATION.sub("", text)).strip()


def is_prose(line: Line) -> bool:
    """Tell whether a line reads as a sentence or more, not as a title, a label or a link."""
    if line.kind is BlockKind.HEADING:
        return False
    width = plaintext.width_of(line.text)
    return width >= _PROSE_WIDTH or (width >= _SHORTEST_SENTENCE and bool(_STOP.search(line.text)))


def _rule_for(line: Line) -> Rule | None:
    if line.kind in _NEVER or len(line.text) > _LONGEST:
        return None
    text = plain(line)
    if not text and line.raw is None:  # in Markdown it may be a picture
        return rules.ORNAMENT
    return next((rule for rule in rules.RULES if rule.pattern.fullmatch(text)), None)


def _has_company(lines: Sequence[Line], verdicts: Sequence[Rule | None], place: int) -> bool:
    """Tell whether a line about cookies belongs to a dialog and is no sentence of an article."""
    about = [part for part in re.split(r"[.!?。]", plain(lines[place])) if "cookie" in part]
    if not is_prose(lines[place]) or any(map(company.CONSENT.search, about)):
        return True
    near = [*range(max(0, place - 2), place), *range(place + 1, min(len(lines), place + 3))]
    kinds = {rule.kind for one in near if (rule := verdicts[one])}
    return "cookies" in kinds or any(
        company.BUTTON_WORD.fullmatch(plain(lines[one])) for one in near
    )


def _edges(lines: Sequence[Line], verdicts: Sequence[Rule | None]) -> tuple[int, int]:
    """Return the places of the first paragraph of the article, and behind its last one."""
    places = list[int]()
    introduced = False  # a list that a sentence with a colon announces
    for place, (line, rule) in enumerate(zip(lines, verdicts, strict=True)):
        item = line.kind is BlockKind.ITEM
        introduced = line.text.endswith((":", "：")) or (introduced and item)
        prose = is_prose(line) or line.kind in (BlockKind.ROW, *_NEVER) or (introduced and item)
        if (rule is None or (introduced and item)) and prose and not is_byline(line.text):
            places.append(place)
    return (places[0], places[-1] + 1) if places else (0, len(lines))


def _menus(lines: Sequence[Line], kinds: dict[int, str], start: int, end: int) -> dict[int, str]:
    """Return lines of one menu word each, where two or more stand under each other."""
    found: dict[int, str] = {}
    run = list[int]()
    for place in range(start, end + 1):
        if place < end and (
            kinds.get(place) in ("navigation", "sharing")
            or (lines[place].kind is not BlockKind.HEADING
                and company.MENU_WORD.fullmatch(plain(lines[place])))
        ):  # fmt: skip
            run.append(place)
            continue
        if len(run) > 1:
            found |= {one: "navigation" for one in run if one not in kinds}
        run = []
    return found


def _buttons(lines: Sequence[Line], kinds: dict[int, str], start: int, end: int) -> dict[int, str]:
    """Return lines of one button each that stand with lines about cookies."""
    found: dict[int, str] = {}
    for place in [*range(start, end), *reversed(range(start, end))]:
        near = {(kinds | found).get(place - 1), (kinds | found).get(place + 1)}
        if (
            place not in kinds
            and "cookies" in near
            and company.BUTTON_WORD.fullmatch(plain(lines[place]))
        ):
            found[place] = "cookies"
    return found


def _sections(
    lines: Sequence[Line], kinds: dict[int, str], bottom: int
) -> tuple[dict[int, str], list[Unsure]]:
    """Return the lists of other articles behind the text, and the doubts about comments there.

    What looks like comments has sentences, is no list of links, and is kept.
    """
    found: dict[int, str] = {}
    doubts = list[Unsure]()
    listing = False
    for place in range(len(lines)):
        line, text = lines[place], plain(lines[place])
        if place >= bottom and company.SECTION.fullmatch(text):
            found[place] = "read on"
            listing = True
        elif listing and place not in kinds:
            if is_prose(line) or plaintext.width_of(line.text) > _SHORT_WIDTH:
                listing = False
            else:
                found[place] = "read on"
        if place >= bottom and company.COMMENTS.fullmatch(text):
            found[place] = "comments"
        elif company.COMMENTS.fullmatch(text) and any(map(is_prose, lines[place + 1 :])):
            doubts.append(Unsure(line.number, "comments may start here; kept", line.text))
    return found, doubts


def _hinted(kept: Sequence[Line]) -> list[Unsure]:
    """Return the last lines that may be no part of the article, though somebody wrote them."""
    return [
        Unsure(line.number, f"may be {what}; kept", line.text)
        for line in kept[-_HINTED:]
        for what, pattern in company.HINTS
        if pattern.search(plain(line))
    ]
