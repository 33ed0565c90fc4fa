# points: 27/8
# diagnosis: helpers-are-responders
roles = [
    {"actor": "envoy", "organ": "yes", "role": "speaks"},
    {"actor": "attache", "organ": "yes", "role": "speaks"},
    {"actor": "command", "organ": "yes", "role": "operates"},
    {"actor": "team", "organ": "yes", "role": "responds"},
    {"actor": "privateers", "organ": "no", "role": "proxy"},
    {"actor": "gang", "organ": "no", "role": "profits"},
    {"actor": "engineers", "organ": "no", "role": "responds"},
    {"actor": "lab", "organ": "no", "role": "responds"},
]
