# points: 5
ids = ["games", "named", "scan-all", "told", "team", "update", "flaw", "election-week", "extortion", "understanding"]
codes = ["b", "none", "none", "h c", "k", "i", "j", "e", "d", "a"]
reasons = "weigh no-duty no-duty knew own-team hidden remedy rights crime joint".split()
letters = {id_: (code.split(), reason) for id_, code, reason in zip(ids, codes, reasons)}
