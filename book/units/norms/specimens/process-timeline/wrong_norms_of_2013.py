# points: 2.75
# diagnosis: norms-of-2013
timeline = {
    "first-resolution": 1998,
    "first-report": 2010,
    "eleven-norms": 2013,
    "second-failure": 2017,
    "two-rooms": 2019,
    "first-open-report": 2021,
    "last-open-report": 2025,
    "mechanism-sits": 2026,
}
