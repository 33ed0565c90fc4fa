# points: 5
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("imprecise", "left-open"),
    "transparency": ("wrong-concept", "show-and-lose"),
    "misattribution": ("holds", "mechanism"),
}
