# points: 4
import pandas as pd

roles = pd.DataFrame({"actor": list(eight), "organ": ["Yes"] * 4 + ["No"] * 4})
words = ["speaks", "speaks", "operates", "responds", "proxy", "profits", "standards", "reports"]
roles["role"] = roles["actor"].map(dict(zip(eight, words)))
