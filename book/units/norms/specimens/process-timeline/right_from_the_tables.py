# points: 3
bodies = {row["id"]: row for row in table("un_processes")}
experts = [row for row in table("un_processes") if row["track"] == "GGE"]
agreed = [row["end"] for row in experts if row["outcome"] == "consensus report"]
failed = [row["end"] for row in experts if row["outcome"] == "no consensus"]
timeline = {
    "first-resolution": min(row["date"] for row in table("un_votes")),
    "first-report": min(agreed),
    "eleven-norms": bodies["GGE4"]["end"],
    "second-failure": max(failed),
    "two-rooms": bodies["OEWG1"]["start"],
    "first-open-report": bodies["OEWG1"]["end"],
    "last-open-report": bodies["OEWG2"]["end"],
    "mechanism-sits": bodies["GM"]["start"],
}
