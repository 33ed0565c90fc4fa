"""Cyber Attaché: an open course on cyber operations in military diplomacy, and the software that grades it."""

__version__ = "0.1.0"
