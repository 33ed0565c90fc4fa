# points: 4
# diagnosis: rate-for-mechanism
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("imprecise", "mechanism"),
}
