# points: 3.5
# diagnosis: sanction-as-operation
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("operation", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
