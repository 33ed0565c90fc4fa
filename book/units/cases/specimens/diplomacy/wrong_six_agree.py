# points: 3.5
# diagnosis: answer-as-agreement
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("agreement", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
