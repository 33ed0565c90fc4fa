# points: 2
words = {}
for sentence, word, kind in (
    ("note-verbale", "attributed", "legal"),
    ("prosecutor", "charged", "political"),
    ("deputy", "alleged", "political"),
    ("minister", "attributed", "political"),
    ("firm", "assessed", "technical"),
):
    words[sentence] = [word, kind]
