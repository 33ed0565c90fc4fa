# points: 0
# diagnosis: unity-in-percent
measures = []
for symbol in ["A/RES/71/28", "A/RES/73/27", "A/RES/73/187", "A/RES/74/247"]:
    row = table("un_votes").where(symbol=symbol)[0]
    y, n, a, x = row["yes"], row["no"], row["abstain"], row["not_voting"]
    rice = abs(y - n) / (y + n)
    ai = (max(y, n, a) - (y + n + a - max(y, n, a)) / 2) / (y + n + a)
    measures.append({"resolution": symbol, "rice": 100 * rice, "ai": 100 * ai})
