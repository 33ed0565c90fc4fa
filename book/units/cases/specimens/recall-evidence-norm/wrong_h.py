# points: 0
# diagnosis: help-for-publication
publish_norm = "h"
