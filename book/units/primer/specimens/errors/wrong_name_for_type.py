# points: 0
# diagnosis: misread-type-error
causes = {
    "E1": "one-equals-sign",
    "E2": "no-such-name",
    "E3": "no-such-name",
    "E4": "past-the-end",
    "E5": "no-such-column",
    "E6": "not-set-in",
}
