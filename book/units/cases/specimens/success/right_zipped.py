# points: 3
success = {claim: (f"M{i}", f"K{i}") for i, claim in enumerate(["resilience", "partnership", "defence"], start=1)}
