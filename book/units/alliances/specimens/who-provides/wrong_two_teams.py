# points: 3.5
# diagnosis: two-teams-one-name
providers = {
    "article-5": ("council", "consensus"),
    "policy": ("council", "consensus"),
    "own-networks": ("crrt", "pooled"),
    "moldova": ("rrt", "own-first"),
    "ukraine": ("rrt", "own-first"),
    "albania": ("hunt", "invited"),
    "summit": ("vcisc", "remote"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("nobody", "sovereign"),
    "tallinn": ("nobody", "sponsored"),
}
