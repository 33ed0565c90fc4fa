# aim: cite evidence that does not exist
# task: memo  points: 0
# lines: 72
memo = {
    "claim": "As the court found in Smith v. Jones [E9], a quarter of the states voted against [E77].",
    "limit": "Absence is not shown, says the General Assembly [F1].",
}
