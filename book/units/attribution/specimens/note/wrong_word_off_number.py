# points: 1/2
# diagnosis: word-off-number
note = {
    "position": (
        "Do not name Arvania in public now. Ask its experts in private and look again in ten days. This "
        "covers the night of 4 May and nothing else."
    ),
    "evidence": (
        "It is almost certain that Arvania's service did it. All the feeds rest on one sample and are one "
        "origin [E2]; the partner's sensor is a second [E3]. The library says little since anybody can have "
        "it [E4]. Against this stands that a trace can be forged, as at the Games of 2018 [E12]."
    ),
    "uncertainty": (
        "Our confidence is low, since two origins are few and thirteen of twenty of our own judgments of this "
        "strength came true [E6]. A payment that leads elsewhere would change our mind [E11]."
    ),
    "costs": (
        "A wrong name costs us twice what a right one brings [E9], and at our number silence is worth more. "
        "The allies need three weeks in any case [E10], so that ten days lose nothing. Speaking now would "
        "show what the partner wants kept [E3]."
    ),
}
note_probability = 0.6
recommendation = "tell-privately"
self_score = {"position": 3, "evidence": 3, "uncertainty": 3, "costs": 3, "wording": 3}
