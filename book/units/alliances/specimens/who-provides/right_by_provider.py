# points: 5
by = {
    ("council", "consensus"): ["article-5", "policy"],
    ("rrt", "own-first"): ["own-networks"],
    ("crrt", "pooled"): ["ukraine", "moldova"],
    ("hunt", "invited"): ["albania"],
    ("vcisc", "remote"): ["summit"],
    ("ccdcoe", "sponsored"): ["exercise"],
    ("nobody", "sovereign"): ["strike", "tallinn"],
}
providers = {line: list(pair) for pair, lines in by.items() for line in lines}
