# points: 6
import numpy as np
import pandas as pd

high, low = np.log([given.v1, given.v2])
everybody = np.log(given.v1 + given.v2)
provision = pd.DataFrame(
    {"first": [high, low, high], "second": [0, low, 0], "planned": [everybody, everybody - np.log(2), everybody]},
    index=pd.Index(["total effort", "weakest link", "best shot"], name="technology"),
)
