# points: 1.375
# diagnosis: two-places
measures = []
for symbol in ["A/RES/71/28", "A/RES/73/27", "A/RES/73/187", "A/RES/74/247"]:
    row = table("un_votes").where(symbol=symbol)[0]
    yes, no, abstain = row["yes"], row["no"], row["abstain"]
    total = yes + no + abstain
    ai = (yes - (no + abstain) / 2) / total
    measures.append({"resolution": symbol, "rice": round((yes - no) / (yes + no), 2), "ai": round(ai, 2)})
