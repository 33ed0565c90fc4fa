# points: 4.5
# diagnosis: b-is-attribution-norm
letters = {
    "games": (["b"], "weigh"),
    "named": (["b"], "weigh"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": (["k"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["e"], "rights"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
