# aim: overflow the stack of C
# task: share  points: 0
# lines: 59
import sys

sys.setrecursionlimit(10**8)
share = []
for _ in range(200_000):
    share = [share]
