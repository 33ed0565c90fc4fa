# points: 0
# diagnosis: stopping-as-espionage
acts = {
    "line": "cyber-diplomacy",
    "chat": "digital-diplomacy",
    "mailbox": "espionage",
    "outage": "espionage",
}
