# points: 4
# diagnosis: denial-is-threat
claims = {
    "threat-and-ability": ("holds", "mechanism"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("holds", "mechanism"),
}
