"""Write reports: pure functions from what was judged to JSON, text, HTML and tables."""

from cyberattache.report.class_report import class_html, class_json
from cyberattache.report.codec import from_json, to_json
from cyberattache.report.html import html
from cyberattache.report.table import table
from cyberattache.report.text import task_text, text

__all__ = ["class_html", "class_json", "from_json", "html", "table", "task_text", "text", "to_json"]
