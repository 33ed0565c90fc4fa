# points: 3
names = ["reliability", "scores", "posterior"]
drivers = {n: [[a], f] for n, a, f in zip(names, ["many", "complete", "apart"], ["D3", "D2", "D1"])}
