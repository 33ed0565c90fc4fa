# points: 29/8
# diagnosis: persons-are-no-organs
roles = [
    {"actor": "envoy", "organ": "no", "role": "speaks"},
    {"actor": "attache", "organ": "no", "role": "speaks"},
    {"actor": "command", "organ": "yes", "role": "operates"},
    {"actor": "team", "organ": "yes", "role": "responds"},
    {"actor": "privateers", "organ": "no", "role": "proxy"},
    {"actor": "gang", "organ": "no", "role": "profits"},
    {"actor": "engineers", "organ": "no", "role": "standards"},
    {"actor": "lab", "organ": "no", "role": "reports"},
]
