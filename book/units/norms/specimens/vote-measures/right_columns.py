# points: 4
symbols = ["A/RES/71/28", "A/RES/73/27", "A/RES/73/187", "A/RES/74/247"]
by_symbol = {row["symbol"]: row for row in table("un_votes")}


def unity(y, n):
    return (max(y, n) - min(y, n)) / (y + n)


def index(*counts):
    first, *rest = sorted(counts, reverse=True)
    return (first - sum(rest) / 2) / sum(counts)


measures = {
    "ai": [index(by_symbol[s]["yes"], by_symbol[s]["no"], by_symbol[s]["abstain"]) for s in symbols],
    "rice": [unity(by_symbol[s]["yes"], by_symbol[s]["no"]) for s in symbols],
    "resolution": symbols,
}
