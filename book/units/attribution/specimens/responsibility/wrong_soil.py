# points: 8/3
# diagnosis: soil-as-guilt
# diagnosis: praise-as-command
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ordered", "control"),
    "applause": ("state-ordered", "control"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
