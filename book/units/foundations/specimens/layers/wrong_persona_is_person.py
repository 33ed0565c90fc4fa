# points: 4.375
# diagnosis: persona-is-person
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "cyber-persona"),
    "rumour": ("people", "cyber-persona"),
}
