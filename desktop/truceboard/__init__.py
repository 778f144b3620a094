"""Truceboard: a desktop scenario board for truce decisions."""

__version__ = "0.1.0"
