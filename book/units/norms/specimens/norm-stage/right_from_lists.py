# points: 4
ids = ["trade-secrets", "criminalise", "neutral-firms", "response-teams"]
stage = ["cascade", "internalisation", "emergence", "emergence"]
stages = dict(zip(ids, zip(stage, ["F10", "F12", "F15", "F17"])))
