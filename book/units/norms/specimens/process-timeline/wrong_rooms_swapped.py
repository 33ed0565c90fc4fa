# points: 2.25
# diagnosis: rooms-swapped
timeline = {
    "first-resolution": 1998,
    "first-report": 2021,
    "eleven-norms": 2015,
    "second-failure": 2017,
    "two-rooms": 2019,
    "first-open-report": 2010,
    "last-open-report": 2025,
    "mechanism-sits": 2026,
}
