# points: 4
import pandas as pd

alarms = pd.DataFrame({"share": {"hospital": 0.02, "war-room": 0.5, "ministry": 0.1}})
true = alarms["share"] * 800
alarms["flags"] = (true + (1 - alarms["share"]) * 100).round()
alarms["right"] = (true / alarms["flags"]).round(3)
alarms.index.name = "where"
