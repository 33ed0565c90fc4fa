# points: 3.5
# diagnosis: pledge-as-answer
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("answer", "names"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
