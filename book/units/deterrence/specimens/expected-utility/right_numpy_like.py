# points: 5
from decimal import Decimal

g, k, q, a, l = (Decimal(str(given[key])) for key in ("gain", "cost", "success", "attribution", "loss"))
expected = {
    "attribution": float(q * g - k - 2 * a * l),
    "denial": float(q * g / 2 - k - a * l),
    "now": float(q * g - k - a * l),
}
