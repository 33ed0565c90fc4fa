# points: 4.5
# diagnosis: strength-for-kind
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "doubly decisive",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "doubly decisive",
    "intelligence": "hoop",
    "camera": "doubly decisive",
    "language": "straw in the wind",
    "order": "doubly decisive",
}
