# points: 0
# diagnosis: said-twice
note = {
    "position": (
        "If two rival texts come to a vote again, it is likely that more members will support both than will "
        "choose a side. This concerns votes between rivals only."
    ),
    "evidence": (
        "In December 2018, 77 members said yes twice [F1], and 58 backed one text while refusing the other "
        "[F2] [F3]. In 2022, with new texts, 91 said yes twice [F4]. Against this stands that Russia and the "
        "United States never agreed on ten such texts [F5], which describes the ends of the line and not its "
        "middle."
    ),
    "uncertainty": (
        "Two occasions are few, and a roll call gives no reasons, so our evidence is thinner than the counts "
        "suggest. A regional group that told its members to refuse a text would change our mind. Two "
        "occasions are few, and a roll call gives no reasons, so our evidence is thinner than the counts "
        "suggest. A regional group that told its members to refuse a text would change our mind."
    ),
    "next_step": (
        "Vote yes to both unless one closes the other room. The second secretary asks the ten missions "
        "nearest to us by Friday how they are instructed, and reports the number by cable on Monday morning."
    ),
}
note_probability = 0.7
self_score = {"position": 3, "evidence": 3, "uncertainty": 2, "action": 3, "fairness": 3}
