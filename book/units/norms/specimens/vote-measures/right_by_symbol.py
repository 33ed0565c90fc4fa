# points: 4
measures = {}
for symbol in ("A/RES/74/247", "A/RES/73/27", "A/RES/71/28", "A/RES/73/187"):
    (row,) = table("un_votes").where(symbol=symbol)
    y, n, a = row["yes"], row["no"], row["abstain"]
    measures[symbol] = {
        "title": row["title"],
        "rice": round(abs(y - n) / (y + n), 3),
        "ai": round((max(y, n, a) * 3 / (y + n + a) - 1) / 2, 3),
    }
