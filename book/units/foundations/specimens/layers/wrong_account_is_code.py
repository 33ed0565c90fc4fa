# points: 4.375
# diagnosis: account-is-code
layers = {
    "cable": ("physical", "physical network"),
    "fire": ("physical", "physical network"),
    "names": ("logical", "logical network"),
    "routes": ("logical", "logical network"),
    "register": ("information", "logical network"),
    "account": ("logical", "logical network"),
    "clerk": ("people", "outside"),
    "rumour": ("people", "outside"),
}
