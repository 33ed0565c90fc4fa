# points: 0
# diagnosis: tools-for-subject
acts = {
    "line": "digital-diplomacy",
    "chat": "cyber-diplomacy",
    "mailbox": "espionage",
    "outage": "operation",
}
