# points: 3
# diagnosis: operation-as-diplomacy
acts = {
    "worm": ("answer", "no-message"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("answer", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
