# points: 0
# diagnosis: assignment-for-cause
causes = {
    "E1": "no-such-column",
    "E2": "no-such-name",
    "E3": "text-and-number",
    "E4": "past-the-end",
    "E5": "no-such-column",
    "E6": "not-set-in",
}
