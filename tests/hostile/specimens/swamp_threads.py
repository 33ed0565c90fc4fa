# aim: use up threads and descriptors
# task: share  points: 0
# lines: 60
import threading
import time

kept = []
try:
    while True:
        thread = threading.Thread(target=time.sleep, args=(100,), daemon=True)
        thread.start()
        kept.append(thread)
except BaseException:
    pass
try:
    while True:
        kept.append(open("/dev/null"))
except BaseException:
    pass
