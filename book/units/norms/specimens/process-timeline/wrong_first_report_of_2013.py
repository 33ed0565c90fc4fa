# points: 2.75
# diagnosis: law-for-first-report
timeline = {
    "first-resolution": 1998,
    "first-report": 2013,
    "eleven-norms": 2015,
    "second-failure": 2017,
    "two-rooms": 2019,
    "first-open-report": 2021,
    "last-open-report": 2025,
    "mechanism-sits": 2026,
}
