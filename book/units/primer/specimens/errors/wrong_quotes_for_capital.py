# points: 0
# diagnosis: misread-key-error
causes = {
    "E1": "one-equals-sign",
    "E2": "no-such-name",
    "E3": "text-and-number",
    "E4": "past-the-end",
    "E5": "no-such-name",
    "E6": "not-set-in",
}
