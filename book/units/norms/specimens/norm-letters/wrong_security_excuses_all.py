# points: 4.5
# diagnosis: security-excuses-all
letters = {
    "games": (["b"], "weigh"),
    "named": ("none", "no-duty"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": (["k"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["g"], "service"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
