"""Sources made by hand, for several test files."""

from indexer.importing.sources import Form, Source

NL = (
    "De gemeente telde elke fietser op de brug, en de uitkomst verbaasde de wethouder zelf ook wel."
)


def source(content: str, form: Form = "text", name: str = "bron.txt") -> Source:
    return Source(name, form, content.encode())


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
