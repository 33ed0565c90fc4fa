# points: 5
# diagnosis: rare-trace-as-straw
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "straw in the wind",
    "intelligence": "hoop",
    "camera": "doubly decisive",
    "language": "straw in the wind",
    "order": "straw in the wind",
}
