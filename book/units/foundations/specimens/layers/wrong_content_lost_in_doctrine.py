# points: 4.6875
# diagnosis: content-lost-in-doctrine
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "outside"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
