# points: 11/3
# diagnosis: against-orders-as-private
rungs = {
    "no-tools": ("state-prohibited-but-inadequate", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "nobody's"),
    "one-command": ("state-integrated", "control"),
}
