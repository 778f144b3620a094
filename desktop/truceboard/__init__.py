"""Truceboard: a desktop scenario board for truce decisions."""

import os

__version__ = "0.1.0"

# Before numpy is loaded anywhere. The model's products are small: shared among cores they take longer, and
# many times longer where other programs keep those cores busy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
