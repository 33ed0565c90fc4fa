# points: 0
# diagnosis: reading-as-operation
acts = {
    "line": "cyber-diplomacy",
    "chat": "digital-diplomacy",
    "mailbox": "operation",
    "outage": "operation",
}
