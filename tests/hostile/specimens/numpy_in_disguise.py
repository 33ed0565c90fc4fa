# aim: give arrays, tables and columns whose parts are not what they say: masked, of records, of objects that bite
# task: share  points: 0
# lines: 20, 21, 22
import numpy as np
import pandas as pd


class Bite:
    __hash__ = lambda self: 0
    __eq__ = __lt__ = lambda self, other: True
    __float__ = __index__ = __len__ = __iter__ = __array__ = lambda self, *_: 1 / 0
    __repr__ = __str__ = lambda self: "BREACH"


class Frame(pd.DataFrame):
    __len__ = __iter__ = lambda self: 1 / 0
    itertuples = lambda self, **_: [("BREACH",)]


share = np.ma.masked_array([0.25], mask=[True], fill_value=0.25)
limit = np.array([Bite()], dtype=object)
guess = np.rec.array([(0.25, "x")], dtype=[("share", float), ("name", "U9")])
memo = pd.Series([np.datetime64("NaT"), pd.NA, Bite(), Frame({"a": [1]})], index=[Bite(), None, float("nan"), ()])
