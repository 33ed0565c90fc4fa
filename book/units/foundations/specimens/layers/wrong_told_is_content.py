# points: 4.375
# diagnosis: told-is-content
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("information", "logical network"),
    "rumour": ("people", "outside"),
}
