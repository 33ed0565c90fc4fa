# points: 4.5
# diagnosis: another-act
letters = {
    "games": (["f"], "service"),
    "named": ("none", "no-duty"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": (["k"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["e"], "rights"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
