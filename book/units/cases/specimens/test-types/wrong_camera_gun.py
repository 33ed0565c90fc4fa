# points: 5.5
# diagnosis: decisive-as-gun
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "doubly decisive",
    "minutes": "smoking gun",
    "intelligence": "hoop",
    "camera": "smoking gun",
    "language": "straw in the wind",
    "order": "smoking gun",
}
