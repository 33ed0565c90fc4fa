# points: 6
import pandas as pd

ids = [row["id"] for row in table("activities_20")][:16]
words = "cyber cyber cyber cyber digital digital military military military".split()
kinds = [word + "-diplomacy" for word in words]
kinds += ["operation", "operation", "operation", "espionage", "espionage", "influence", "crime"]
labels = pd.Series(kinds, index=ids)
