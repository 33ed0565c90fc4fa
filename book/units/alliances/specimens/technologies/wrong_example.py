# points: 2.5
# diagnosis: values-of-the-example
provision = [
    {"technology": "total effort", "first": 1.386, "second": 0, "planned": 1.792},
    {"technology": "weakest link", "first": 0.693, "second": 0.693, "planned": 1.099},
    {"technology": "best shot", "first": 1.386, "second": 0, "planned": 1.792},
]
