# points: 4
answers = ["down", "up", "name-rightly"]
reasons = ["shares-suspicion", "newly-hit", "signals-apart"]
backfire = {item: [answer, reason] for item, answer, reason in zip(["first", "second", "cure"], answers, reasons)}
