"""Blocks under one another: the gaps between them and the exact place of each."""

from indexer.blocks import BlockText
from indexer.records import Block, BlockKind, Span


def test_blocks_stand_apart_but_items_of_a_list_and_rows_of_a_table_do_not() -> None:
    text = BlockText()
    text.add(BlockKind.HEADING, "Vuur", level=1)
    text.add(BlockKind.ITEM, "een", marker="- ")
    text.add(BlockKind.ITEM, "twee", marker="- ")
    text.add(BlockKind.ROW, "a | b")
    text.add(BlockKind.ROW, "c | d")
    text.add(BlockKind.PARAGRAPH, "Slot.")
    text.add(BlockKind.PARAGRAPH, "Einde.")
    shown, blocks = text.finished()
    assert shown == "Vuur\n\n- een\n- twee\n\na | b\nc | d\n\nSlot.\n\nEinde."
    assert blocks == (
        Block(BlockKind.HEADING, Span(0, 4), level=1),
        Block(BlockKind.ITEM, Span(8, 11)),
        Block(BlockKind.ITEM, Span(14, 18)),
        Block(BlockKind.ROW, Span(20, 25)),
        Block(BlockKind.ROW, Span(26, 31)),
        Block(BlockKind.PARAGRAPH, Span(33, 38)),
        Block(BlockKind.PARAGRAPH, Span(40, 46)),
    )


def test_places_are_code_points_and_white_space_around_a_block_is_left_out() -> None:
    text = BlockText()
    text.add(BlockKind.PARAGRAPH, "\u3000👩‍👩‍👧 𠮷\n")
    text.add(BlockKind.PARAGRAPH, "\tna ")
    shown, blocks = text.finished()
    assert shown == "👩‍👩‍👧 𠮷\n\nna"
    assert [block.span for block in blocks] == [Span(0, 7), Span(9, 11)]


def test_a_blank_block_leaves_no_trace_nor_its_marker() -> None:
    text = BlockText()
    text.add(BlockKind.ITEM, " \n\u3000", marker="- ")
    assert text.finished() == ("", ())
    text.add(BlockKind.ITEM, "een", marker="- ")
    text.add(BlockKind.PARAGRAPH, "")
    assert text.finished() == ("- een", (Block(BlockKind.ITEM, Span(2, 5)),))
