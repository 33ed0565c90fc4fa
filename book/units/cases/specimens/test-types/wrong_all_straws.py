# points: 5
# diagnosis: nothing-decides
tests = {
    "timing": "hoop",
    "forum": "straw in the wind",
    "decline": "hoop",
    "accounts": "smoking gun",
    "denial": "straw in the wind",
    "ransom": "hoop",
    "fingerprint": "straw in the wind",
    "minutes": "smoking gun",
    "intelligence": "hoop",
    "camera": "straw in the wind",
    "language": "straw in the wind",
    "order": "smoking gun",
}
