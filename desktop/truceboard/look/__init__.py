"""Palette, fonts, icons and style: the only place for colours and sizes."""
