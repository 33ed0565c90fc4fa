"""Study on one's own: a folder with notebooks, checks on the whole of a unit, hints, retries, progress, a record.

Nothing leaves the machine. What a learner has done is one file, `study.json`, which they own (`diary`). Each verb is a
module with a function of its name; they return what happened, and `show` says it.
"""
