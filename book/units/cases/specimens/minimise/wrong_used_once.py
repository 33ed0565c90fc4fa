# points: 0
# diagnosis: used-once
def minimise(present, free=()):
    terms = list(present) + list(free)
    changed = True
    while changed:
        changed = False
        for i in range(len(terms)):
            for j in range(i + 1, len(terms)):
                a, b = terms[i], terms[j]
                differ = [k for k in range(len(a)) if a[k] != b[k]]
                if len(differ) == 1:
                    merged = a[: differ[0]] + "-" + a[differ[0] + 1 :]
                    terms = [term for term in terms if term not in (a, b)] + [merged]
                    changed = True
                    break
            if changed:
                break
    return terms
