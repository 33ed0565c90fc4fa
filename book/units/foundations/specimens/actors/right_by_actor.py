# points: 4
roles = {}
for actor in eight:
    roles[actor] = {"organ": "yes" if actor in ("envoy", "attache", "command", "team") else "no"}
for actor, role in [("envoy", "speaks"), ("attache", "speaks"), ("command", "operates"), ("team", "responds")]:
    roles[actor]["role"] = role
for actor, role in [("privateers", "proxy"), ("gang", "profits"), ("engineers", "standards"), ("lab", "reports")]:
    roles[actor]["role"] = role
