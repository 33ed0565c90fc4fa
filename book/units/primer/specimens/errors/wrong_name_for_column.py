# points: 0
# diagnosis: misread-name-error
causes = {
    "E1": "one-equals-sign",
    "E2": "no-such-column",
    "E3": "text-and-number",
    "E4": "past-the-end",
    "E5": "no-such-column",
    "E6": "not-set-in",
}
