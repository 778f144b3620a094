"""The document: what the officer wrote."""
