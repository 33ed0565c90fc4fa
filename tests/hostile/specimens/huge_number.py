# aim: hold the interpreter inside one instruction
# task: share  points: 0
# lines: 59
# says: time limit
share = 10 ** 10**9
