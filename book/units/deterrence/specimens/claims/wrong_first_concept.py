# points: 4
# diagnosis: mix-for-wrong-concept
claims = {
    "threat-and-ability": ("wrong-concept", "two-mechanisms"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("holds", "mechanism"),
}
