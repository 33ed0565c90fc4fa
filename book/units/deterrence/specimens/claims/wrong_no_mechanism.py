# points: 4
# diagnosis: mechanism-doubted
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("wrong-concept", "rate-known"),
}
