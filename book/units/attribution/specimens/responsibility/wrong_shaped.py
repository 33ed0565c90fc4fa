# points: 10/3
# diagnosis: targets-unnoticed
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-shaped", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
