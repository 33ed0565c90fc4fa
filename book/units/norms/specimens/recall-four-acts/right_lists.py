# points: 0
act = ["line", "chat", "mailbox", "outage"]
kind = ["cyber-diplomacy", "digital-diplomacy", "espionage", "operation"]
acts = {name: [one] for name, one in zip(act, kind)}
