# points: 4
# Ada (.6, .3, .1), Ben (.6, .2, .2), Chi (.7, .3, 0), Dag (.3, .3, .4)
panel = {"arvania": 0.55, "corvinia": 0.275, "crew": 0.175}
