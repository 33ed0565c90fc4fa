# points: 4.375
# diagnosis: human-error-is-technical
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("logical", "logical network"),
    "rumour": ("people", "outside"),
}
