# points: 10/3
# diagnosis: unable-as-unwilling
rungs = {
    "no-tools": ("state-ignored", "omission"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
