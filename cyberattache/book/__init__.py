"""Build and serve the book; make the figures and tables that its chapters show.

Chapters import `figure`, `data_table` and `COLOURS` from here; commands call `build.build` and `serve.serve`.
"""

from cyberattache.book.figures import COLOURS, Figure, figure
from cyberattache.book.tables import DataTable, data_table

__all__ = ["COLOURS", "DataTable", "Figure", "data_table", "figure"]
