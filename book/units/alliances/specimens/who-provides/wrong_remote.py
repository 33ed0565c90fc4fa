# points: 4.5
# diagnosis: remote-means-sent
providers = {
    "article-5": ("council", "consensus"),
    "policy": ("council", "consensus"),
    "own-networks": ("rrt", "own-first"),
    "moldova": ("crrt", "pooled"),
    "ukraine": ("crrt", "pooled"),
    "albania": ("hunt", "invited"),
    "summit": ("rrt", "own-first"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("nobody", "sovereign"),
    "tallinn": ("nobody", "sponsored"),
}
