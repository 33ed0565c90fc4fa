# points: 2
import pandas as pd

rows = pd.DataFrame(list(table("public_attributions")))
rows["wait"] = (pd.to_datetime(rows["named_on"]) - pd.to_datetime(rows["known_on"])).dt.days
kinds = rows.groupby("together")["wait"].median()
days = pd.Series({"alone": kinds[False], "together": kinds[True], "within_30": (rows["wait"] <= 30).sum()})
