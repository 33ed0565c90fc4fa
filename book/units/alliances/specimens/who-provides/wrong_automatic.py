# points: 4.5
# diagnosis: article-5-by-itself
providers = {
    "article-5": ("nobody", "sovereign"),
    "policy": ("council", "consensus"),
    "own-networks": ("rrt", "own-first"),
    "moldova": ("crrt", "pooled"),
    "ukraine": ("crrt", "pooled"),
    "albania": ("hunt", "invited"),
    "summit": ("vcisc", "remote"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("nobody", "sovereign"),
    "tallinn": ("nobody", "sponsored"),
}
