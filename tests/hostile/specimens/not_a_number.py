# aim: slip through a tolerance with a value that compares to nothing
# task: share  points: 0
# lines: 21
import math

share = math.nan
