# points: 61/16
# diagnosis: public-is-organ
roles = [
    {"actor": "envoy", "organ": "yes", "role": "speaks"},
    {"actor": "attache", "organ": "yes", "role": "speaks"},
    {"actor": "command", "organ": "yes", "role": "operates"},
    {"actor": "team", "organ": "yes", "role": "responds"},
    {"actor": "privateers", "organ": "no", "role": "proxy"},
    {"actor": "gang", "organ": "no", "role": "profits"},
    {"actor": "engineers", "organ": "no", "role": "standards"},
    {"actor": "lab", "organ": "yes", "role": "reports"},
]
