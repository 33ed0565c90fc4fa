# points: 3
timeline = {
    "first-resolution": 1998.0,
    "first-report": 2010.0,
    "eleven-norms": 2015.0,
    "second-failure": 2017.0,
    "two-rooms": 2019.0,
    "first-open-report": 2021.0,
    "last-open-report": 2025.0,
    "mechanism-sits": 2026.0,
}
