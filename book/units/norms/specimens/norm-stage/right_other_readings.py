# points: 4
stages = {"response-teams": ("cascade", "F17"), "criminalise": ("cascade", "F13")}
stages.update({"neutral-firms": ["emergence", "F15"], "trade-secrets": (["cascade"], "F11")})
