# points: 0
# diagnosis: referee-for-reliability
agreement_shows = "third-coder"
