# points: 15/4
# diagnosis: addresses-are-content
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("information", "logical network"),
    "routes": ("information", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
