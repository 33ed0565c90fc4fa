# points: 10/3
# diagnosis: wish-for-deed
rungs = {
    "no-tools": ("state-prohibited", "nobody's"),
    "looked-away": ("state-ignored", "omission"),
    "applause": ("state-encouraged", "omission"),
    "suggestions": ("state-coordinated", "omission"),
    "colonel": ("state-rogue-conducted", "organ"),
    "one-command": ("state-integrated", "control"),
}
