# aim: use up memory in many processes, each below the limit of one
# task: share  points: 0
# lines: 59, 60
# bomb
import os
import time

for _ in range(50):
    try:
        if not os.fork():
            held = bytearray(os.urandom(1000) * 100_000)
            time.sleep(100)
    except OSError:
        break
time.sleep(100)
