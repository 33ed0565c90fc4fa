# points: 4
import math

reform = []
for kind in ["weakest link", "best shot", "total effort"]:
    before = after = math.log(given.v1)
    if kind == "weakest link":
        before = math.log(given.v2)
        after = min(math.log(given.v2 / (1 - given.share)), math.log(given.v1 / (1 + given.share)))
    reform.append({"technology": kind, "before": 1 - math.exp(-before), "after": 1 - math.exp(-after)})
