# aim: read secrets, other submissions and the course's own files from the disk
# task: share  points: 0
# lines: 50, 51, 52
import os

for folder, _, files in os.walk("/"):
    if folder.startswith(("/usr", "/python", "/env")):
        continue
    for name in files:
        try:
            with open(os.path.join(folder, name), "rb") as file:
                text = file.read(100_000)
        except OSError:
            continue
        if b"canary-" + b"in" in text or name in ("checks_closed.py", "exercise.md", "tiny.ipynb"):
            print("BREACH", folder, name, text[:200])
for place in ("/root", "/home", "/work", "/etc/passwd", "/etc/shadow", "/var", "/mnt", "/run", "/tmp/.."):
    found = os.listdir(place) if os.path.isdir(place) else [place] if os.path.exists(place) else []
    print("BREACH" if set(found) - {"learner", "bin", "course", "dev", "env", "etc", "home", "lib", "lib32", "lib64", "python", "tmp", "usr"} else "", place)
