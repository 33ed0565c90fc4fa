# points: 5
import pandas as pd

answers = pd.DataFrame(
    [
        ("games", "b", "weigh"),
        ("named", "none", "no-duty"),
        ("scan-all", "none", "no-duty"),
        ("told", "ch", "asked"),
        ("team", "k", "own-team"),
        ("update", "i", "hidden"),
        ("flaw", "j", "remedy"),
        ("election-week", "e", "rights"),
        ("extortion", "d", "crime"),
        ("understanding", "a", "joint"),
    ],
    columns=["id", "letters", "reason"],
).set_index("id")
letters = {
    id_: (row.letters if row.letters == "none" else list(row.letters), row.reason) for id_, row in answers.iterrows()
}
