codes = ["one-equals-sign", "no-such-name", "text-and-number", "past-the-end", "no-such-column", "not-set-in"]
causes = {}
for place, code in enumerate(codes):
    causes["E" + str(place + 1)] = code
