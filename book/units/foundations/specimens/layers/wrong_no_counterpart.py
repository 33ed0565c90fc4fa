# points: 35/8
# diagnosis: no-counterpart
layers = {
    "cable": ("physical", "logical network"),
    "fire": ("physical", "outside"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("people", "cyber-persona"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
