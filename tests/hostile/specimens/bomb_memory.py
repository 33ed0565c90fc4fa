# aim: use up the memory of the machine
# task: share  points: 0
# lines: 59
# bomb
held = []
while True:
    held.append(bytearray(b"x" * 50_000_000))
