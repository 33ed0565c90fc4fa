# points: 1
import pandas as pd

note = pd.Series(
    {
        "position": "More members will very likely support both rival texts than choose one, if two are put to a vote again. "
        "Whether they will be put to a vote is another question, and I do not answer it here.",
        "evidence": "The plenary of December 2018 counts 77 members that said yes twice [F1], against 46 and twelve that backed one "
        "and refused the other [F2] [F3]. In 2022 it was 91 [F4]. Twenty-seven did not vote on the second text of 2018 "
        "[F7]. Being away is no side, so they are in neither count; had they all taken one, 2018 would have been close.",
        "uncertainty": "The record is short and its sponsors few. If the states in the middle are asked by their own regional groups to "
        "refuse a text, this note is out of date.",
        "next_step": "Support both. Before Thursday the counsellor asks the chair of our regional group whether any common "
        "instruction is planned, and writes the answer on this note.",
    }
)
note_probability = pd.Series([0.85]).iloc[0]
self_score = pd.Series({"position": 3, "evidence": 2, "uncertainty": 2, "action": 3, "fairness": 3})
