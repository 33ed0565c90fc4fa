# points: 6
tests = {
    "timing": "straw in the wind",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "doubly decisive",
    "fingerprint": "smoking gun",
    "minutes": "smoking gun",
    "intelligence": "hoop",
    "camera": "doubly decisive",
    "language": "straw in the wind",
    "order": "smoking gun",
}
