# points: 4
votes = table("un_votes").frame().set_index("symbol")
chosen = votes.loc[["A/RES/74/247", "A/RES/73/187", "A/RES/73/27", "A/RES/71/28"], ["yes", "no", "abstain"]].astype(float)
measures = chosen.assign(
    rice=(chosen["yes"] - chosen["no"]).abs() / (chosen["yes"] + chosen["no"]),
    ai=(1.5 * chosen.max(axis=1) - 0.5 * chosen.sum(axis=1)) / chosen.sum(axis=1),
).rename_axis("resolution")[["rice", "ai"]]
