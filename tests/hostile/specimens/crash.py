# aim: end the interpreter by a fault in its memory
# task: share  points: 0
# lines: 39
# says: Python itself ended inside this cell
import ctypes

ctypes.string_at(0)
