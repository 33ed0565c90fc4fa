"""The packaged tables, each with a schema, a date and a source for every row."""

from cyberattache.data.catalogue import describe, load, names, schema, twin, twin_path, validate

__all__ = ["describe", "load", "names", "schema", "twin", "twin_path", "validate"]
