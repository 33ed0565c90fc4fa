# points: 4.5
# diagnosis: home-is-no-matter
letters = {
    "games": (["b"], "weigh"),
    "named": ("none", "no-duty"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": (["k"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": ("none", "no-duty"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
