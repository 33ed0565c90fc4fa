# points: 11/3
# diagnosis: praise-as-adoption
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "adopted"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
