# points: 1
limit = {"most": ["only-what-was-seen", "L2"], "never": ["only-what-was-seen", "L2"]}
