# points: 4.5
# diagnosis: alliance-owns-the-weapons
providers = {
    "article-5": ("council", "consensus"),
    "policy": ("council", "consensus"),
    "own-networks": ("rrt", "own-first"),
    "moldova": ("crrt", "pooled"),
    "ukraine": ("crrt", "pooled"),
    "albania": ("hunt", "invited"),
    "summit": ("vcisc", "remote"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("council", "consensus"),
    "tallinn": ("nobody", "sponsored"),
}
