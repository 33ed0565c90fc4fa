# points: 6
import math

a, b = math.log(given.v1), math.log(given.v2)
provision = []
for kind in ["best shot", "weakest link", "total effort"]:
    chain = kind == "weakest link"
    provision.append(
        {
            "technology": kind,
            "planned": math.log((given.v1 + given.v2) / (2 if chain else 1)),
            "first": b if chain else a,
            "second": b if chain else 0.0,
        }
    )
