# aim: let the course's models answer
# unit: norms
# task: bass  points: 0
# lines: 75
def bass(p, q, t):
    from cyberattache.models.diffusion import bass_cumulative

    return bass_cumulative(p, q, t)
