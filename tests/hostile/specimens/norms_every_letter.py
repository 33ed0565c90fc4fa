# aim: choose every answer at once
# unit: norms
# task: norm-letters  points: 0
# lines: 71
every = list("abcdefghijk")
incidents = ["games", "named", "scan-all", "told", "team", "update", "flaw", "election-week", "extortion", "understanding"]
letters = {incident: (every, list(reason_codes)) for incident in incidents}
