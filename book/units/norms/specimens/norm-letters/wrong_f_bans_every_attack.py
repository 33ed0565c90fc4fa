# points: 4.5
# diagnosis: f-bans-every-attack
letters = {
    "games": (["b"], "weigh"),
    "named": ("none", "no-duty"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": (["k"], "own-team"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["e"], "rights"),
    "extortion": (["f"], "service"),
    "understanding": (["a"], "joint"),
}
