# points: 10/3
# diagnosis: help-overlooked
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-encouraged", "nobody's"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
