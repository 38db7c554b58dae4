"""Blocks put one under the other into a canonical text, each with its exact place."""

from indexer.records import Block, BlockKind, Span

_TIGHT = frozenset({BlockKind.ITEM, BlockKind.ROW})


class BlockText:
    """A canonical text in the making: add the blocks in order, then take ``finished()``."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(self, kind: BlockKind, content: str, *, level: int = 0, marker: str = "") -> None:
        """Append a block; nothing when ``content`` is blank. The marker stays outside its span."""
        content = content.strip()
        if not content:
            return
        self._append(self._gap(kind) + marker)
        start = self._length
        self._append(content)
        self._blocks.append(Block(kind, Span(start, self._length), level))

    def finished(self) -> tuple[str, tuple[Block, ...]]:
        """Return the text and its blocks."""
        return "".join(self._parts), tuple(self._blocks)

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _gap(self, kind: BlockKind) -> str:
        if not self._blocks:
            return ""
        same_list = kind in _TIGHT and self._blocks[-1].kind is kind
        return "\n" if same_list else "\n\n"
