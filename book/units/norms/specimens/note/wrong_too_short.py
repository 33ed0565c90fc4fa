# points: 0
# diagnosis: note-length
note = {
    "position": (
        "If two rival texts come to a vote again, it is likely that more members will support both than will "
        "choose a side. This concerns votes between rivals only."
    ),
    "evidence": (
        "In December 2018, 77 members said yes twice [F1], and in 2022, with new texts, 91 did so [F4]."
    ),
    "uncertainty": (
        "Votes can change."
    ),
    "next_step": (
        "Vote yes to both."
    ),
}
note_probability = 0.7
self_score = {"position": 3, "evidence": 3, "uncertainty": 2, "action": 3, "fairness": 3}
