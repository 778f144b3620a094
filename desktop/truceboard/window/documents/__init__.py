"""The open case and its file: opening, saving, keeping, sharing, versions and tables."""
