# points: 3
timeline = {
    "mechanism-sits": "2026-03-30",
    "last-open-report": "2025-07-11",
    "first-open-report": "2021-03-12",
    "two-rooms": "2019-06",
    "second-failure": "2017-06",
    "eleven-norms": "2015-07-22",
    "first-report": "2010-07-30",
    "first-resolution": "1998-12-04",
}
