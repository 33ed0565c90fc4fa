# points: 5
claim, grounds = "two-camps", ["F2", "F3", "F5"]
argument = {"claim": claim, "grounds": grounds, "warrant": "W2"}
argument["qualifier"] = ("unlikely", 3 / 10)
argument["rebuttal"] = ("F1", "A3")
