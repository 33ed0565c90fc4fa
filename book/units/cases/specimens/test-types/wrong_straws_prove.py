# points: 4.5
# diagnosis: straw-as-proof
tests = {
    "timing": "hoop",
    "forum": "smoking gun",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "smoking gun",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "smoking gun",
    "intelligence": "hoop",
    "camera": "doubly decisive",
    "language": "smoking gun",
    "order": "smoking gun",
}
