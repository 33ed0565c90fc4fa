# points: 4.5
# diagnosis: c-is-monitoring
letters = {
    "games": (["b"], "weigh"),
    "named": ("none", "no-duty"),
    "scan-all": (["c"], "knew"),
    "told": (["c", "h"], "knew"),
    "team": (["k"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["e"], "rights"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
