# points: 6
by_kind = {
    "straw in the wind": ["forum", "denial", "language"],
    "hoop": ["timing", "decline", "ransom", "intelligence"],
    "smoking gun": ["accounts", "minutes", "order"],
    "doubly decisive": ["fingerprint", "camera"],
}
tests = {item: kind for kind, items in by_kind.items() for item in items}
