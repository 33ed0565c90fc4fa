# points: 61/16
# diagnosis: standards-are-made-by-states
roles = [
    {"actor": "envoy", "organ": "yes", "role": "speaks"},
    {"actor": "attache", "organ": "yes", "role": "speaks"},
    {"actor": "command", "organ": "yes", "role": "operates"},
    {"actor": "team", "organ": "yes", "role": "responds"},
    {"actor": "privateers", "organ": "no", "role": "proxy"},
    {"actor": "gang", "organ": "no", "role": "profits"},
    {"actor": "engineers", "organ": "yes", "role": "standards"},
    {"actor": "lab", "organ": "no", "role": "reports"},
]
