"""Text from a case where Qt would read more into it: markup in tooltips, shortcuts in buttons and menus."""

from html import escape


def tooltip(text: str) -> str:
    """A tooltip that shows `text` letter by letter, wrapped, line by line, whatever it looks like."""
    return "<p>" + escape(text).replace("\n", "<br>") + "</p>"


def unmarked(text: str) -> str:
    """A label for a button or a menu in which & is no shortcut."""
    return text.replace("&", "&&")
