"""The analytic methods of the course: pure, typed functions, each with its source in its docstring.

    reliability    do two coders, or many, code the same cases alike?
    proportions    how sure does a count make one, and do two counts differ by more than chance?
    diffusion      how fast does a norm or a treaty spread?
    roll_calls     which states vote together, and how united is a vote?
    voting_power   how much does a seat with a veto weigh?
    burden_sharing       do the larger members of an alliance carry more?
    public_goods         who provides a shared defence, and how much?
    information_sharing  what do partners spend once they share what they know?
    centrality           who is central in a network of agreements or teams?

Chapters call them, checks use them as reference, and a learner writes their own. A function refuses
what it cannot answer with a ValueError that says what was found and what would be accepted.
Nothing is imported here, so that a chapter pays only for the module it names.
"""
