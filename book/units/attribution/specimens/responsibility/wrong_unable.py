# points: 10/3
# diagnosis: unwilling-as-unable
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-prohibited-but-inadequate", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
