# points: 3.75
# diagnosis: rules-are-matter
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("physical", "physical network"),
    "routes": ("physical", "physical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
