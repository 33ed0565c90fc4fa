# points: 3.75
# diagnosis: networks-have-no-matter
layers = {
    "cable": ("logical", "logical network"),
    "fire": ("logical", "logical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
