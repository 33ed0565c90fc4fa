# points: 10/3
# diagnosis: uniform-as-order
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-executed", "organ"),
    "one-command": ("state-integrated", "control"),
}
