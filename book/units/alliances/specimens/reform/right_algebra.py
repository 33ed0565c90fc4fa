# points: 4
import pandas as pd

strong = 1 - 1 / given.v1
chain = [1 - 1 / given.v2, 1 - max((1 + given.share) / given.v1, (1 - given.share) / given.v2)]
reform = pd.DataFrame(
    [["total effort", strong, strong], ["weakest link", *chain], ["best shot", strong, strong]],
    columns=["technology", "before", "after"],
).round(3)
