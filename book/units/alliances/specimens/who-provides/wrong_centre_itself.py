# points: 4.5
# diagnosis: centre-commands-itself
providers = {
    "article-5": ("council", "consensus"),
    "policy": ("council", "consensus"),
    "own-networks": ("rrt", "own-first"),
    "moldova": ("crrt", "pooled"),
    "ukraine": ("crrt", "pooled"),
    "albania": ("hunt", "invited"),
    "summit": ("vcisc", "remote"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("nobody", "sovereign"),
    "tallinn": ("ccdcoe", "sponsored"),
}
