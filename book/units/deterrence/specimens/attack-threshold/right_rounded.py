# points: 6
def attack_threshold(g, k, q, punishment):
    assert_probability(q)
    left = max(q * g - k, 0)
    if left > punishment:
        return None
    return round(left / punishment, 6) if left else 0


def assert_probability(q):
    if q > 1 or q < 0:
        raise ValueError("a probability goes from 0 to 1")
