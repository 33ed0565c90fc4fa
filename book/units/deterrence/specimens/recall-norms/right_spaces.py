# points: 0
qualifiers = ["intended", "unlawful"]
forbidden = " " + "-and-".join(qualifiers) + " "
