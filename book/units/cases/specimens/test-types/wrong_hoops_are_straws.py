# points: 5
# diagnosis: hoop-as-straw
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "straw in the wind",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "smoking gun",
    "intelligence": "straw in the wind",
    "camera": "doubly decisive",
    "language": "straw in the wind",
    "order": "smoking gun",
}
