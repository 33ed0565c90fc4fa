# points: 4.5
# diagnosis: alliance-sent-the-team
providers = {
    "article-5": ("council", "consensus"),
    "policy": ("council", "consensus"),
    "own-networks": ("rrt", "own-first"),
    "moldova": ("crrt", "pooled"),
    "ukraine": ("crrt", "pooled"),
    "albania": ("rrt", "own-first"),
    "summit": ("vcisc", "remote"),
    "exercise": ("ccdcoe", "sponsored"),
    "strike": ("nobody", "sovereign"),
    "tallinn": ("nobody", "sponsored"),
}
