# points: 0
# diagnosis: disagreements-as-minus
agreement_shows = "below-chance"
