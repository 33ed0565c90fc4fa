# points: 31/14
# diagnosis: treaty-for-mechanism
timeline = {
    "first-resolution": 1998,
    "first-report": 2010,
    "eleven-norms": 2015,
    "second-failure": 2017,
    "two-rooms": 2019,
    "first-open-report": 2021,
    "last-open-report": 2025,
    "mechanism-sits": "2024-12-24",
}
