# points: 3.5
# diagnosis: attack-as-espionage
acts = {
    "worm": ("espionage", "takes"),
    "six-states": ("answer", "names"),
    "order-13687": ("answer", "costs"),
    "centrifuges": ("operation", "no-message"),
    "records": ("espionage", "takes"),
    "bullet-points": ("agreement", "undertakes"),
    "tallinn": ("institution", "body"),
    "memorandum": ("agreement", "undertakes"),
}
