# points: 0
# diagnosis: b-as-duty-to-publish
norm_b = "publish"
