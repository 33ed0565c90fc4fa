# points: 59/16
# diagnosis: response-is-counter-attack
roles = [
    {"actor": "envoy", "organ": "yes", "role": "speaks"},
    {"actor": "attache", "organ": "yes", "role": "speaks"},
    {"actor": "command", "organ": "yes", "role": "operates"},
    {"actor": "team", "organ": "yes", "role": "operates"},
    {"actor": "privateers", "organ": "no", "role": "proxy"},
    {"actor": "gang", "organ": "no", "role": "profits"},
    {"actor": "engineers", "organ": "no", "role": "standards"},
    {"actor": "lab", "organ": "no", "role": "reports"},
]
