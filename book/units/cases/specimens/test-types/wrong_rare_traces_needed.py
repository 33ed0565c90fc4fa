# points: 4.5
# diagnosis: rare-trace-as-hoop
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "hoop",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "hoop",
    "intelligence": "hoop",
    "camera": "doubly decisive",
    "language": "straw in the wind",
    "order": "hoop",
}
