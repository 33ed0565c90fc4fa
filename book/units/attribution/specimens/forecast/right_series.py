# points: 0
import pandas as pd

forecast = pd.Series([0.03, 0.97], index=["yes", "no"])
