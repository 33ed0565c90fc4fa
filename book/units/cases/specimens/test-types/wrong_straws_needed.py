# points: 4.5
# diagnosis: straw-as-hoop
tests = {
    "timing": "hoop",
    "forum": "hoop",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "hoop",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "smoking gun",
    "intelligence": "hoop",
    "camera": "doubly decisive",
    "language": "hoop",
    "order": "smoking gun",
}
