# points: 0
# diagnosis: duty-of-the-attacker
norm = "f"
