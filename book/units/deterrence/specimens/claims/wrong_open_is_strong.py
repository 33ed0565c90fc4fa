# points: 4
# diagnosis: open-is-strong
claims = {
    "threat-and-ability": ("imprecise", "two-mechanisms"),
    "balance": ("wrong-concept", "no-balance"),
    "red-lines": ("holds", "left-open"),
    "transparency": ("holds", "stronger-wins"),
    "misattribution": ("holds", "mechanism"),
}
