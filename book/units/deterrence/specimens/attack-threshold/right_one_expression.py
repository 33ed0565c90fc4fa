# points: 6
attack_threshold = lambda gain, cost, success, loss: (
    _refuse(success) if not 0 <= success <= 1
    else 0 if success * gain <= cost
    else None if success * gain - cost > loss
    else (success * gain - cost) / loss
)


def _refuse(success):
    raise ValueError(f"{success} is no probability")
