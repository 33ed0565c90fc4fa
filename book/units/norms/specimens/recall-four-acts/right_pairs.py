# points: 0
acts = dict(outage="operation", mailbox="espionage", chat="digital-diplomacy", line="cyber-diplomacy")
