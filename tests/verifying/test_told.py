"""Who says the quotations of a draft, by the draft."""

import pytest

from api.verifying.told import told


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("“The torch is lit,” says Ada Brook.", [("The torch is lit,", "Ada Brook")]),
        ("'The torch is lit,' says Ada Brook.", [("The torch is lit,", "Ada Brook")]),
        ("“The torch is lit,” says the boss of Ada Brook.",
         [("The torch is lit,", "the boss of Ada Brook")]),
        ("“Then Ada Brook said: ‘Close the door.’ And we closed it.”",
         [("Then Ada Brook said: ‘Close the door.’ And we closed it.", None)]),
        ("“The torch is lit.\n\n“The lamp is lit,” says Ada Brook.",
         [("The torch is lit.", "Ada Brook"), ("The lamp is lit,", "Ada Brook")]),
        ("Ada Brook said:\n\n  > The torch is lit.\n",
         [("  > The torch is lit.\n", "Ada Brook")]),
        ("`Ada Brook said:` “The torch is lit.”", [("The torch is lit.", None)]),
    ],
)  # fmt: skip
def test_told(draft: str, found: list[tuple[str, str | None]]) -> None:
    assert [(one.span.of(draft), one.speaker) for one in told(draft)] == found


def test_a_paragraph_of_thousands_of_quotations_ends() -> None:
    draft = "“The torch ‘goes on’ and on,” says Ada Brook. " * 2_000
    assert [one.speaker for one in told(draft)] == ["Ada Brook"] * 2_000
