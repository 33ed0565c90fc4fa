"""The judgement of the exercise on norms."""

from __future__ import annotations
