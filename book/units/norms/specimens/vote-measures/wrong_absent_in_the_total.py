# points: 0.5
# diagnosis: absent-in-the-total
measures = []
for symbol in ["A/RES/71/28", "A/RES/73/27", "A/RES/73/187", "A/RES/74/247"]:
    row = table("un_votes").where(symbol=symbol)[0]
    y, n, a, x = row["yes"], row["no"], row["abstain"], row["not_voting"]
    rice = (y - n) / (y + n + a + x)
    ai = (y - (n + a + x) / 2) / (y + n + a + x)
    measures.append({"resolution": symbol, "rice": rice, "ai": ai})
