"""Text from a case where Qt would read more into it: markup in tooltips, shortcuts in buttons and menus."""

from html import escape


def tooltip(text: str) -> str:
    """A tooltip that shows `text` letter by letter, wrapped, line by line, whatever it looks like."""
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"


def one_line(text: str) -> str:
    """A name for a list or a menu: a line break from a file would tear it, a tab would set off a shortcut."""
    return " ".join(text.splitlines()).replace("\t", " ")


def unmarked(text: str) -> str:
    """A label for a button or a menu, on one line, in which & is no shortcut."""
    return one_line(text).replace("&", "&&")
