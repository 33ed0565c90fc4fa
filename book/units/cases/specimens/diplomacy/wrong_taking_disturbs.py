# points: 3.5
# diagnosis: taking-as-operation
acts = {
    "worm": ("operation", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("operation", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
