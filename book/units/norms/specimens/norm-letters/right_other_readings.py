# points: 5
letters = dict(
    games=("b", "weigh"),
    named=(("none",), "no-duty"),
    told=({"h", "c"}, "asked"),
    team=("k", "own-team"),
    update=("none", "spying"),
    flaw=("j", "remedy"),
    extortion=("none", "no-state"),
    understanding=(["d", "a"], "crime"),
)
letters["election-week"] = ["e", "rights"]
letters["scan-all"] = (["none"], "no-duty")
