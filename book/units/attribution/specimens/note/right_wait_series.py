# points: 1
import pandas as pd

text = """
Wait until the partner's report is here, and decide on the day after. I speak of the incident of 4 May alone, and of nothing
that Arvania may have done before.
--
It is roughly even odds whether Arvania's service or somebody else did it. The feeds count once, since one sample stands behind
them [E2]. The sensor adds some weight [E3], the library none [E4]. What was said in parliament is no evidence at all [E13].
--
Our confidence is low: the two origins say little about who paid, and a forger could have had both in mind [E12]. The report on
the server will move us, up or down [E11].
--
By the ministry's own scale a mistake costs 6 and success brings 3 [E9], so that naming now would lose more than it gains. The
allies will not be ready before the end of the month [E10]. What waiting costs is a week of questions from the press, and a meeting
of experts can fill it [E7].
"""
keys = ["position", "evidence", "uncertainty", "costs"]
note = pd.Series({key: part.strip() for key, part in zip(keys, text.split("--"))})
note_probability = 0.5
recommendation = "wait"
self_score = pd.Series([3, 3, 3, 3, 3], index=[*keys, "wording"])
