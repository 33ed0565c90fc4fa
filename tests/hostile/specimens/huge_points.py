# aim: crash or clamp what reads the numbers
# task: share  points: 0
# lines: 47
# says: Python itself ended inside this cell
import os

lines = [
    b'{"task": "share", "seen": {"names": {"share": 1e999}, "calls": []}}',
    b'{"task": "share", "seen": {"names": {"share": ' + b"9" * 4400 + b'}, "calls": []}}',
    b'{"task": "share", "seen": {"names": {"share": {"$": "int", "v": "' + b"9" * 4400 + b'"}}, "calls": []}}',
    b'{"task": "limit", "seen": {"names": {"limit": {"$": "table", "columns": 3, "rows": [[1], 2]}}, "calls": {}}}',
    b'{"task": "memo", "seen": {"names": {"memo": ' + b'{"$":"dict","v":[[1,' * 300 + b'}, "calls": []}}',
    b'{"task": "guess", "seen": {"names": {"guess": {"$": "dict", "v": [[{"$": "dict", "v": []}, NaN]]}}}}',
    b'{"task": "double-share", "points": -1e308, "seen": {"calls": [{"$": "array", "shape": [-1], "values": []}]}}',
]
for fd in range(3, 64):
    try:
        os.write(fd, b"\n".join(lines) + b"\n")
    except OSError:
        pass
os._exit(0)
