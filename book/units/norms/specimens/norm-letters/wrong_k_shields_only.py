# points: 4.5
# diagnosis: k-shields-only
letters = {
    "games": (["b"], "weigh"),
    "named": ("none", "no-duty"),
    "scan-all": ("none", "no-duty"),
    "told": (["c", "h"], "knew"),
    "team": ("none", "spying"),
    "update": (["i"], "hidden"),
    "flaw": (["j"], "remedy"),
    "election-week": (["e"], "rights"),
    "extortion": (["d"], "crime"),
    "understanding": (["a"], "joint"),
}
