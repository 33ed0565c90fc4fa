# points: 4
cases = "sunrise booters harbour martyrs".split()
broken = "not-on-the-list not-heard out-of-reach no-loss".split()
works = "police denial host denial".split()
non_state = dict(zip(cases, zip(broken, works)))
