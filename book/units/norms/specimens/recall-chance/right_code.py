# points: 0
agreement_shows = "no-better"
