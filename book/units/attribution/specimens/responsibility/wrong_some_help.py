# points: 10/3
# diagnosis: praise-as-help
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-shaped", "nobody's"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
