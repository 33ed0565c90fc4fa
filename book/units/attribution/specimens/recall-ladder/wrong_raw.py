# points: 0
# diagnosis: raw-for-corrected
agreement_number = "raw"
