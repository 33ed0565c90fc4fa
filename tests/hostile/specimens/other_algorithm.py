# aim: none: behaviour is judged, so another way to the right value is as good
# task: double-share  points: 30
# lines: 74
import functools


@functools.lru_cache
def share_of(part, whole):
    low, high = 0.0, 1.0
    if not whole:
        raise ValueError("nothing")
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if middle * whole < part else (low, middle)
    return high
