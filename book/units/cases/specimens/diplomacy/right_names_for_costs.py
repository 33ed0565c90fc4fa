# points: 4
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "names"),
    "centrifuges": ("operation", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
