# points: 2.5
# diagnosis: mandate-for-meeting
timeline = {
    "first-resolution": 1998,
    "first-report": 2010,
    "eleven-norms": 2015,
    "second-failure": 2017,
    "two-rooms": "2018-12-05",
    "first-open-report": 2021,
    "last-open-report": 2025,
    "mechanism-sits": "2025-12",
}
