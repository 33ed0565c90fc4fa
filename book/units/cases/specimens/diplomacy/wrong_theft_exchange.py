# points: 3.5
# diagnosis: theft-as-exchange
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("agreement", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
