# points: 4
import pandas as pd

rungs = pd.Series(
    {
        "no-tools": (["state-prohibited-but-inadequate"], "nobody's"),
        "looked-away": (["state-ignored"], "omission"),
        "applause": (["state-encouraged"], "nobody's"),
        "suggestions": (["state-coordinated"], "nobody's"),
        "colonel": (["state-rogue-conducted"], "organ"),
        "one-command": (["state-integrated"], "control"),
    }
)
