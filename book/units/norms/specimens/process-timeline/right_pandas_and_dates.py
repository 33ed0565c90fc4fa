# points: 3
import datetime

import pandas as pd

bodies = table("un_processes").frame().set_index("id")
years = pd.Series(
    {
        "first-resolution": pd.Timestamp("1998-12-04"),
        "first-report": pd.Timestamp(int(bodies.loc["GGE2", "end"]), 7, 30),
        "eleven-norms": pd.Timestamp(int(bodies.loc["GGE4", "end"]), 7, 22),
        "second-failure": pd.Timestamp("2017-06-23"),
        "two-rooms": pd.Timestamp("2019-12-09"),
        "first-open-report": pd.Timestamp("2021-03-12"),
        "last-open-report": pd.Timestamp("2025-07-11"),
    }
)
timeline = years.to_dict()
timeline["mechanism-sits"] = datetime.date(2026, 3, 30)
