# points: 0
import pandas as pd

forecast = pd.Series([5, 3, 1.5, 0.5], index=["0-2", "3-6", "7-12", "13-29"]) / 10
