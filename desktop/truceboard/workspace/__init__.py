"""The open case and its state; QtCore only."""
