# aim: hold the grader itself with a few characters that stand for a number larger than memory
# task: share  points: 0
# lines: 21, 59
from decimal import Decimal
from fractions import Fraction

share = Decimal("1E+999999999")
limit = Decimal("1E-999999999")
guess = {"yes": Fraction(1, 10**4000), "no": Decimal("-9.9E+999999999")}
share_of = lambda part, whole: Decimal("1E+99999999")
memo = {"claim": " ".join(f"a b c d e{n}." for n in range(9000)), "limit": "[E1" + ",E1" * 60000}
