# points: 4.5
# diagnosis: other-team-in-ukraine
providers = {
    "article-5": ("council", "consensus"),
    "policy": ("council", "consensus"),
    "own-networks": ("rrt", "own-first"),
    "moldova": ("crrt", "pooled"),
    "ukraine": ("hunt", "invited"),
    "albania": ("hunt", "invited"),
    "summit": ("vcisc", "remote"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("nobody", "sovereign"),
    "tallinn": ("nobody", "sponsored"),
}
