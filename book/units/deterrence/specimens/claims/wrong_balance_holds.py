# points: 4
# diagnosis: balance-deters
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("holds", "stronger-wins"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("imprecise", "show-and-lose"),
    "misattribution": ("holds", "mechanism"),
}
