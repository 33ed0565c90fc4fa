# points: 10
claims = ["PC-50", "PC-51", "PC-52", "PC-70", "PC-80", "PC-83", "PC-84", "PC-86"]
words = "imprecise wrong imprecise imprecise holds wrong imprecise imprecise".split()
verdicts = {claim: [word, f"F{number}"] for claim, word, number in zip(claims, words, range(3, 11))}
