# points: 5
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("information", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
