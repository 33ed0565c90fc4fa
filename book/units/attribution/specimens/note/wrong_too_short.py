# points: 1/2
# diagnosis: note-length
note = {
    "position": (
        "Do not name Arvania now."
    ),
    "evidence": (
        "It is likely that Arvania's service did it. All the feeds rest on one sample and are one origin "
        "[E2]; the partner's sensor is a second [E3]. The library says little since anybody can have it [E4]. "
        "Against this stands that a trace can be forged, as at the Games of 2018 [E12]."
    ),
    "uncertainty": (
        "Our confidence is low."
    ),
    "costs": (
        "A wrong name costs twice what a right one brings [E9]."
    ),
}
note_probability = 0.6
recommendation = "tell-privately"
self_score = {"position": 3, "evidence": 3, "uncertainty": 3, "costs": 3, "wording": 3}
