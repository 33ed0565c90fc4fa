# aim: none: a numpy number is a number
# task: share  points: 10
# lines: 77
import numpy as np

share = np.float32(given.part) / np.int64(given.whole)
