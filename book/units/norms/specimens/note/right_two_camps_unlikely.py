# points: 1
from fractions import Fraction

text = """
It is unlikely that 2018 left two camps which will face each other again at the next vote between rival texts. By camps I
mean states that back one text and refuse the other.
--
What speaks for camps: all 46 that refused the Russia-led text backed the other [F2], twelve did the reverse [F3], and the two
best-known rivals never voted alike on ten texts [F5]. What speaks against them is the larger number: 77 said yes to both
[F1], and four years later 91 did [F4].
--
Our confidence is low. Two occasions are few, silence in a roll call can mean anything, and a single forum may leave
nothing to choose between. If both texts were to close the other side's forum, courtesy would end and I would think again.
--
Keep our vote free until both drafts are public. The legal adviser compares them with the text of 2018 within three days of
publication, and the ambassador decides at the next morning meeting.
"""
note = dict(zip(("position", "evidence", "uncertainty", "next_step"), (part.strip() for part in text.split("--"))))
note_probability = Fraction(3, 10)
self_score = dict(position=2, evidence=3, uncertainty=3, action=3, fairness=3)
