# points: 35/8
# diagnosis: belief-is-content
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("information", "outside"),
}
