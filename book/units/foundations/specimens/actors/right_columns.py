# points: 4
roles = {
    "role": ["reports", "standards", "profits", "proxy", "responds", "operates", "speaks", "speaks"],
    "actor": ["lab", "engineers", "gang", "privateers", "team", "command", "attache", "envoy"],
    "organ": ["no"] * 4 + ["yes"] * 4,
}
