# points: 5
# diagnosis: decisive-as-hoop
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "hoop",
    "minutes": "smoking gun",
    "intelligence": "hoop",
    "camera": "hoop",
    "language": "straw in the wind",
    "order": "smoking gun",
}
