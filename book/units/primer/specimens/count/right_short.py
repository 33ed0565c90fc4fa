count = sum(row["kind"] == "espionage" for row in incidents)
