# points: 3
rows = table("cyber_formats")
ties = set()
for a in rows:
    for b in rows:
        if a["format"] == b["format"] and a["state_iso3"] < b["state_iso3"]:
            ties.add((a["state_iso3"], b["state_iso3"]))
result = measure(list(ties))
formats = [
    {"betweenness": result[s]["betweenness"], "state": s, "degree": result[s]["degree"]} for s in ("USA", "TUR", "LTU", "EST")
]
