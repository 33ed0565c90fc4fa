# points: 0
norm = "h"
