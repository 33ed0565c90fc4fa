# points: 4
import numpy as np
import pandas as pd

states = table("budapest_parties").frame()
outside = states.query("status == 'party' and not coe_member")
ceiling = int(states["coe_member"].sum() + 2 * len(outside))

counts = table("budapest_milestones").frame()
counts = counts[counts["basis"] != "in force"].copy()
counts["logit"] = np.log(counts["parties"] / (ceiling - counts["parties"]))
# Years since 2004, so that the numbers stay small; put back at the end.
b, a = np.polyfit(counts["year"] - 2004, counts["logit"], 1)
middle = 2004 - a / b
fit = pd.Series(
    {
        "K": ceiling,
        "r": round(b, 3),
        "t0": round(middle, 1),
        "at_2030": round(ceiling / (1 + np.exp(-b * (2030 - middle)))),
    }
)
