# points: 4.5
# diagnosis: hoop-as-proof
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "smoking gun",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "smoking gun",
    "fingerprint": "doubly decisive",
    "minutes": "smoking gun",
    "intelligence": "smoking gun",
    "camera": "doubly decisive",
    "language": "straw in the wind",
    "order": "smoking gun",
}
