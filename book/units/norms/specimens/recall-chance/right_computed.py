# points: 0
observed = 82 / 100
expected = 0.9 * 0.9 + 0.1 * 0.1
kappa = (observed - expected) / (1 - expected)
agreement_shows = "no-better" if abs(kappa) < 0.05 else "reliable"
