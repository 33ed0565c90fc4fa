# points: 4
cases = ["one-command", "colonel", "suggestions", "applause", "looked-away", "no-tools"]
rung = ["integrated", "rogue-conducted", "coordinated", "encouraged", "ignored", "prohibited-but-inadequate"]
law = ["organ", "organ", "control", "nobody's", "nobody's", "omission"]
rungs = {case: [f"state-{one}", says] for case, one, says in zip(cases, rung, law)}
