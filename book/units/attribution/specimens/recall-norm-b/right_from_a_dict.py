# points: 0
asks = {"a": "cooperate", "b": "weigh", "h": "assist"}
norm_b = asks["b"]
