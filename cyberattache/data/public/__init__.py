"""Read the public incident data sets as their authors ship them, and map them to the columns of `incidents`.

The data sets are their authors' and are not packaged: whoever teaches with them gets them from their authors.
"""

from cyberattache.data.public.files import FORMS, Imported, Say, import_incidents

__all__ = ["FORMS", "Imported", "Say", "import_incidents"]
