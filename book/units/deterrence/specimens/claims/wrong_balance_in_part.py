# points: 4
# diagnosis: balance-in-part
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("imprecise", "no-balance"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("holds", "mechanism"),
}
