"""Quotations and speakers in English text, as newspapers, blogs and reports write them."""

import pytest

from tests.quotations.told import evidence, roles, told

SNIPPETS: list[tuple[str, list[tuple[str, str | None]]]] = [
    # the name behind the quotation
    ("“We bake every morning,” says Ada Brook.", [("We bake every morning,", "Ada Brook")]),
    ("‘We bake every morning,’ said Ada Brook.", [("We bake every morning,", "Ada Brook")]),
    ("‘We bake every morning’, Ada Brook says.", [("We bake every morning", "Ada Brook")]),
    ("\"We bake every morning,\" Ada Brook explained.",
     [("We bake every morning,", "Ada Brook")]),
    ("'We don't bake on Sundays,' said Ada Brook. 'It's the dough's day off.'",
     [("We don't bake on Sundays,", "Ada Brook"), ("It's the dough's day off.", "Ada Brook")]),
    ("‘The bakers’ oven is on by three,’ said Ada Brook.",
     [("The bakers’ oven is on by three,", "Ada Brook")]),
    ("“We bake every morning,” according to Ada Brook.",
     [("We bake every morning,", "Ada Brook")]),
    ("“Why wait?” asks Ada Brook.", [("Why wait?", "Ada Brook")]),
    ("“Why wait?” Ada Brook asks. “Nobody else does.”",
     [("Why wait?", "Ada Brook"), ("Nobody else does.", "Ada Brook")]),
    ("“No,” says Ada Brook.", [("No,", "Ada Brook")]),
    ("“It works,” says Dr. Ada Brook.", [("It works,", "Ada Brook")]),
    ("“It works,” says Ms Brook, who runs the shop.", [("It works,", "Brook")]),
    ("“It works,” says Lantern CEO Ada Brook.", [("It works,", "Ada Brook")]),
    ("“It works,” said Lantern’s chief marketing officer, Ada Brook.",
     [("It works,", "Ada Brook")]),
    ("“It works,” says Juan de la Cruz.", [("It works,", "Juan de la Cruz")]),
    ("“It works,” says J. R. Holloway.", [("It works,", "J. R. Holloway")]),
    ("“It works,” says Siobhán O’Neill.", [("It works,", "Siobhán O’Neill")]),
    ("“It works,” Brook adds.\n\nAda Brook owns the shop.", [("It works,", "Ada Brook")]),
    ("“It works,” explains the CMO of a Danish lamp maker.",
     [("It works,", "the CMO of a Danish lamp maker")]),
    ("“It works,” says the director of Lantern, Ada Brook.", [("It works,", "Ada Brook")]),
    ("“It works,” a spokesperson for Lantern said.",
     [("It works,", "a spokesperson for Lantern")]),
    ("“It works,” sales director Ada Brook told the meeting.", [("It works,", "Ada Brook")]),
    ("“It works,” Ada Brook, the owner, said on Monday.", [("It works,", "Ada Brook")]),
    ("“It works,” points out Ada Brook.", [("It works,", "Ada Brook")]),
    # the name before it
    ("Ada Brook says: “It works.”", [("It works.", "Ada Brook")]),
    ("Ada Brook said, “It works well.”", [("It works well.", "Ada Brook")]),
    ("Ada Brook said that “it works as long as nobody touches it”.",
     [("it works as long as nobody touches it", "Ada Brook")]),
    ("According to Ada Brook, “it works as long as nobody touches it”.",
     [("it works as long as nobody touches it", "Ada Brook")]),
    ("As Ada Brook puts it: “Bread is patience.”", [("Bread is patience.", "Ada Brook")]),
    ("Ada Brook, head of baking at Lantern, recalls: “It was cold.”",
     [("It was cold.", "Ada Brook")]),
    ("Ada Brook of Lantern told reporters: “It works.”", [("It works.", "Ada Brook")]),
    ("Ada Brook: “It works, mostly.”", [("It works, mostly.", "Ada Brook")]),
    ("Ada Brook has a rule of thumb: “Never bake angry.”", [("Never bake angry.", "Ada Brook")]),
    ("In her speech Ada Brook warned the room: “It will not last.”",
     [("It will not last.", "Ada Brook")]),
    # interrupted, going on, by pronoun
    ("“If the bell rings,” says Ada Brook, “we open the door.”",
     [("If the bell rings,", "Ada Brook"), ("we open the door.", "Ada Brook")]),
    ("“If the bell rings,” says Ada Brook, who has worked there since May, “we open the door.”",
     [("If the bell rings,", "Ada Brook"), ("we open the door.", "Ada Brook")]),
    ("Ada Brook started in a shed. “It rained inside,” she says.",
     [("It rained inside,", "Ada Brook")]),
    ("Ada Brook started in a shed. She recalls: “It rained inside.”",
     [("It rained inside.", "Ada Brook")]),
    ("“It rained inside,” says Ada Brook. She laughs. “We sold umbrellas.”",
     [("It rained inside,", "Ada Brook"), ("We sold umbrellas.", "Ada Brook")]),
    ("“I count,” says Tom Reed. “I weigh,” says Ada Brook.",
     [("I count,", "Tom Reed"), ("I weigh,", "Ada Brook")]),
    ("Tom Reed said: “I count.” Ada Brook added: “I weigh.”",
     [("I count.", "Tom Reed"), ("I weigh.", "Ada Brook")]),
    ("“My father always said ‘count twice’,” says Tom Reed.",
     [("My father always said ‘count twice’,", "Tom Reed")]),
    ("“Then Ada Brook said: ‘Close the door.’ And we closed it,” says Tom Reed.",
     [("Then Ada Brook said: ‘Close the door.’ And we closed it,", "Tom Reed"),
      ("Close the door.", "Ada Brook")]),
    ("“We began in May, says the old story.\n\n“We ended in June,” says Tom Reed.",
     [("We began in May, says the old story.", "Tom Reed"), ("We ended in June,", "Tom Reed")]),
    ("Tom Reed wrote this to his staff:\n\n> Close the door behind you.\n\nThey did.",
     [("Close the door behind you.", "Tom Reed")]),
    ("It hung there for years.\n\n> Close the door behind you.\n>\n> — Tom Reed, caretaker\n\nEnd.",
     [("Close the door behind you.", "Tom Reed")]),
    ("> Close the door behind you. — Tom Reed", [("Close the door behind you.", "Tom Reed")]),
    ("> Close the door behind you. — T. Reed", [("Close the door behind you.", "T. Reed")]),
    ("> Close the door behind you. — Dr. Tom B. Reed", [("Close the door behind you.", "Tom B. Reed")]),
    ("> Close the door behind you. — He left. She stayed", [("Close the door behind you. — He left. She stayed", None)]),
    # nobody, rather than somebody wrong
    ("“That was a mistake,” says the director.", [("That was a mistake,", None)]),
    ("“That was a mistake,” said a customer of Tom Reed’s shop.", [("That was a mistake,", None)]),
    ("“That was a mistake,” the sign says.", [("That was a mistake,", None)]),
    ("Tom Reed never said: “That was a mistake.”", [("That was a mistake.", None)]),
    ("“That was a mistake.” Tom Reed says that he works differently now.",
     [("That was a mistake.", None)]),
    ("Tom Reed sat there. The room went quiet. “That was a mistake.”",
     [("That was a mistake.", None)]),
    ("Tom Reed met Bob Cole. “Hello again,” he said.", [("Hello again,", None)]),
    ("“Hello again,” they said.", [("Hello again,", None)]),
    ("A customer told Tom Reed: “That was a mistake.”", [("That was a mistake.", None)]),
    # no quotations
    ("In his book “How Shops Grow” Sharp argues that reach counts.", []),
    ("The study, “Retail in Numbers” (2019), has fifty pages.", []),
    ("The label is “dimensional retail”, says Tom Reed.", []),
    ("We call it ‘the long tail’. It isn’t the customers’ fault, nor the shops’.", []),
    ("Show “few left” rather than “1 left”, and make “no” as easy as “yes”.", []),
    ("Rock 'n' roll was big in the '60s; 'twas ever thus, and don't you forget 'em.", []),
    ("A 5\" screen and a 12\" one stood by the till.", []),
    ("The so-called “free” offer costs “only” five euros.", []),
    ("The article “Why Shops Matter” says Tom Reed is right.", []),
]  # fmt: skip


MORE: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Karen Doyle, who has run the brand for ten years, disagrees. “Nobody wants an app. They want milk,” she says.",
        [("Nobody wants an app. They want milk,", "Karen Doyle")],
    ),
    (
        "“Nobody wants an app,” says Karen Doyle, 41, brand manager at Dairy House. “They want milk.”",
        [("Nobody wants an app,", "Karen Doyle"), ("They want milk.", "Karen Doyle")],
    ),
    (
        "“Nobody wants an app,” Doyle tells me over coffee. “They want milk.”",
        [("Nobody wants an app,", "Doyle"), ("They want milk.", "Doyle")],
    ),
    (
        "“Nobody wants an app,” Karen Doyle, brand manager at Dairy House, told The Grocer. “They want milk.”",
        [("Nobody wants an app,", "Karen Doyle"), ("They want milk.", "Karen Doyle")],
    ),
    ("Doyle's boss, Peter Finch, is blunt: “She is right.”", [("She is right.", "Peter Finch")]),
    ("“She is right,” says Doyle's boss, Peter Finch.", [("She is right,", "Peter Finch")]),
    (
        "“She is right,” says Peter Finch of Karen Doyle. “She usually is.”",
        [("She is right,", "Peter Finch"), ("She usually is.", "Peter Finch")],
    ),
    ("Asked about the app, Doyle laughs: “We buried it.”", [("We buried it.", "Doyle")]),
    ("“We buried it” is how Karen Doyle puts it.", []),
    (
        "Karen Doyle calls the app “a monument to our own vanity”.",
        [("a monument to our own vanity", "Karen Doyle")],
    ),
    ("The company said in a statement: “We regret the error.”", [("We regret the error.", None)]),
    ("“We regret the error,” the company said in a statement.", [("We regret the error,", None)]),
    (
        "“We regret the error,” Dairy House said in a statement.",
        [("We regret the error,", "Dairy House")],
    ),
    (
        "“We regret the error,” said Dairy House in a statement.",
        [("We regret the error,", "Dairy House")],
    ),
    (
        "According to a report by Forrest & Hill, “most shoppers leave within three minutes of arriving”.",
        [],
    ),
    ("As the old saying goes, “the customer is always right”.", []),
    ("Doyle has a motto: “Ship on Tuesdays.”", [("Ship on Tuesdays.", "Doyle")]),
    ("Her advice? “Ship on Tuesdays.”", [("Ship on Tuesdays.", None)]),
    (
        "Doyle quotes Peter Drucker: “The purpose of business is to create a customer.”",
        [("The purpose of business is to create a customer.", None)],
    ),
    (
        "As Peter Drucker wrote, “the purpose of business is to create a customer”.",
        [("the purpose of business is to create a customer", "Peter Drucker")],
    ),
    (
        "In the words of Peter Drucker: “The purpose of business is to create a customer.”",
        [("The purpose of business is to create a customer.", "Peter Drucker")],
    ),
    (
        "“The purpose of business is to create a customer,” wrote Peter Drucker in The Practice of Management (1954).",
        [("The purpose of business is to create a customer,", "Peter Drucker")],
    ),
    (
        "“I don’t know,” Doyle admitted. Finch shrugged. “Neither do I.”",
        [("I don’t know,", "Doyle"), ("Neither do I.", "Finch")],
    ),
    (
        "“I don’t know,” Doyle admitted. “Ask Finch.” “I don’t know either,” said Finch.",
        [("I don’t know,", "Doyle"), ("Ask Finch.", "Doyle"), ("I don’t know either,", "Finch")],
    ),
    ("Finch and Doyle agree. “We were lucky,” they say.", [("We were lucky,", None)]),
    (
        "“We were lucky,” Finch says. “Very lucky,” Doyle adds.",
        [("We were lucky,", "Finch"), ("Very lucky,", "Doyle")],
    ),
    (
        "“When I joined,” recalls Finch, now chief executive, “there were six of us.”",
        [("When I joined,", "Finch"), ("there were six of us.", "Finch")],
    ),
    (
        "‘It’s the customers’ choice,’ says Finch, ‘and the customers’ money.’",
        [("It’s the customers’ choice,", "Finch"), ("and the customers’ money.", "Finch")],
    ),
    (
        "Finch said the plan was “nowhere near ready for the real world”.",
        [("nowhere near ready for the real world", "Finch")],
    ),
    ("He said it was “a mess”.", []),
    (
        "Customers use words like “easy”, “quick” and “cheap”. “That last one hurts,” Finch says.",
        [("That last one hurts,", "Finch")],
    ),
    (
        "“Dear customer,” the letter began, “we have news.”",
        [("Dear customer,", None), ("we have news.", None)],
    ),
    ("The sign read: “Back in five minutes.”", [("Back in five minutes.", None)]),
    ("“You’re fired,” Finch’s boss told him in 2009.", [("You’re fired,", None)]),
    ("One reviewer wrote: “Worst milk ever.” Finch framed it.", [("Worst milk ever.", None)]),
    ("“Stop,” shouted Mary Lamb’s dog walker.", [("Stop,", None)]),
    (
        "“Data,” she said, “is not a strategy.” Mary Lamb has been saying so for years.",
        [("Data,", None), ("is not a strategy.", None)],
    ),
    ("Why now? “Because we can,” says Lamb.", [("Because we can,", "Lamb")]),
    ("Tom: “Are we late?” Ann: “We are.”", [("Are we late?", "Tom"), ("We are.", "Ann")]),
    (
        "Dr Jane Goodwin — a psychologist at Leeds — says: “People remember endings.”",
        [("People remember endings.", None)],
    ),
    (
        "“People remember endings,” says psychologist Jane Goodwin.",
        [("People remember endings,", "Jane Goodwin")],
    ),
    (
        "“People remember endings,” notes Goodwin et al. in the paper.",
        [("People remember endings,", "Goodwin")],
    ),
    ("Ada Brook puts it this way: “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    ("As Ada Brook put it, “less is more fun”.", [("less is more fun", "Ada Brook")]),
    ("Ada Brook once said: “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    (
        "Ada Brook famously said “less is more fun than you would think”.",
        [("less is more fun than you would think", "Ada Brook")],
    ),
    ("Ada Brook told the BBC: “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    ("Ada Brook, for instance, says: “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    (
        "In a blog post, Ada Brook wrote that “less is more fun than most people think”.",
        [("less is more fun than most people think", "Ada Brook")],
    ),
    ("“Less is more fun.” — Ada Brook, head of baking", [("Less is more fun.", "Ada Brook")]),
    ("“Less is more fun,” says 42-year-old Ada Brook.", [("Less is more fun,", "Ada Brook")]),
    ("“Less is more fun,” says Ada Brook PhD.", [("Less is more fun,", "Ada Brook")]),
    (
        "“Less is more fun,” says the company’s founder Ada Brook.",
        [("Less is more fun,", "Ada Brook")],
    ),
    (
        "“Less is more fun,” says founder and chief executive Ada Brook.",
        [("Less is more fun,", "Ada Brook")],
    ),
    (
        "“Less is more fun,” says chief executive and co-founder, Ada Brook.",
        [("Less is more fun,", "Ada Brook")],
    ),
    (
        "“Less is more fun,” Ada Brook, Lantern’s head of baking, says.",
        [("Less is more fun,", "Ada Brook")],
    ),
    (
        "“Less is more fun,” Ada Brook said at the conference in Leeds.",
        [("Less is more fun,", "Ada Brook")],
    ),
    (
        "“Less is more fun,” Brook, who founded Lantern, said on stage.",
        [("Less is more fun,", "Brook")],
    ),
    ("“Less is more fun,” Ada Brook of Lantern told me.", [("Less is more fun,", "Ada Brook")]),
    ("“Less is more fun”, Ada Brook noted in her keynote.", [("Less is more fun", "Ada Brook")]),
    ("“Less,” Ada Brook insists, “is more.”", [("Less,", "Ada Brook"), ("is more.", "Ada Brook")]),
    (
        "“Less—and I mean it—is more,” says Ada Brook.",
        [("Less—and I mean it—is more,", "Ada Brook")],
    ),
    ("“Less is more... fun,” says Ada Brook.", [("Less is more... fun,", "Ada Brook")]),
    ("“Is less more fun?” wonders Ada Brook.", [("Is less more fun?", "Ada Brook")]),
    ("‘Less is more fun’ (Ada Brook, 2019).", []),
    ("Says Ada Brook: “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    ("Ada Brook (Lantern): “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    ("ADA BROOK: “Less is more fun.”", [("Less is more fun.", "ADA BROOK")]),
    ("Ada Brook's verdict: “Less is more fun.”", [("Less is more fun.", "Ada Brook")]),
    (
        "Ada Brook of the bakers’ guild in Leeds, Yorkshire, said: “We all like it dark.”",
        [("We all like it dark.", "Ada Brook")],
    ),
    (
        "Trade Secretary of State Ada Brook told the fair: “We all like it dark.”",
        [("We all like it dark.", "Ada Brook")],
    ),
    ("One Lantern baker said: “We all like it dark.”", [("We all like it dark.", None)]),
    ("The shop got a prize for “best rye,” the owner said.", []),
    ("Later Mrs Brook laughed. “We all like it dark,” she said.", [("We all like it dark,", None)]),
    (
        "Good Morning Leeds ran the story. He wrote: “We all like it dark.”",
        [("We all like it dark.", None)],
    ),
    (
        "“We all like it dark,” said Ada Brook, a friend of Tom Reed. “We do,” said Reed.",
        [("We all like it dark,", "Ada Brook"), ("We do,", "Tom Reed")],
    ),
]
"""Stretches of columns, interviews and news, with what makes them hard."""


@pytest.mark.parametrize(("text", "expected"), [*SNIPPETS, *MORE])
def test_who_says_what(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“Yes,” says Ada Brook, head of baking at Lantern, a chain.",
         "head of baking at Lantern"),
        ("“Yes,” says sales director Ada Brook.", "sales director"),
        ("“Yes,” said Lantern’s chief marketing officer, Ada Brook.",
         "Lantern’s chief marketing officer"),
        ("“Yes,” says Lantern CEO Ada Brook.", "Lantern CEO"),
        ("Ada Brook, the owner, says: “Yes, we do.”", "the owner"),
        ("“Yes,” says Ada Brook, smiling.", None),
        ("“Yes,” says Ada Brook, who owns it.", None),
    ],
)  # fmt: skip
def test_a_role_is_what_stands_beside_the_name(text: str, role: str | None) -> None:
    assert roles(text, "en") == [role]


def test_a_role_told_once_is_known_of_every_later_quotation() -> None:
    text = "“Yes,” says Ada Brook, head of baking.\n\n“No,” Brook says. “Never,” she adds."
    assert roles(text, "en") == ["head of baking"] * 3


def test_evidence_holds_name_or_pronoun_with_its_verb() -> None:
    text = "“Yes,” says sales director Ada Brook.\n\nBrook thinks. “No,” she adds, “not yet.”"
    assert evidence(text, "en") == ["says sales director Ada Brook", "she adds", "she adds"]
