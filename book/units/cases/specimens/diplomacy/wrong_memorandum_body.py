# points: 3.5
# diagnosis: paper-as-body
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("institution", "body"),
}
