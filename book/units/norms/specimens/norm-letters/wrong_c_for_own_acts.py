# points: 4.5
# diagnosis: c-for-own-acts
letters = {
    "games": (["b"], "weigh"),
    "named": ("none", "no-duty"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": (["c"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["e"], "rights"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
