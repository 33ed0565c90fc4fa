# points: 0
# diagnosis: operation-as-diplomacy
acts = {
    "line": "cyber-diplomacy",
    "chat": "digital-diplomacy",
    "mailbox": "cyber-diplomacy",
    "outage": "cyber-diplomacy",
}
