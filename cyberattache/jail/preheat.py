"""Do once, in the worker, what the first notebook would do slowly: import, draw, format, fail.

The first exception, the first figure and the first table each load and build things that later ones find ready.
Nothing of it is seen by a submission: the shell is reset, and figures are closed.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cyberattache import probe

if TYPE_CHECKING:
    from cyberattache.jail.inmate import Stage, run_cell
else:  # in the jail they lie side by side
    from inmate import Stage, run_cell

ALWAYS = ("IPython.core.interactiveshell", "asyncio", "cyberattache.learner", "subprocess", "tempfile")
MODULES = {"matplotlib": ("matplotlib.pyplot",), "scipy": ("scipy.optimize", "scipy.stats")}
CELLS = {
    "": (
        "1/0",
        "def broken(:",
        "from cyberattache.learner import *\nfrom cyberattache.learner import paths, rows\n"
        "[repr(unit(found.parent.name)) for found in paths.course_root().exercises.glob('*/open.json')]\n"
        "[repr(table(found.stem)) for found in rows.TABLES.glob('*.csv')]",
        "import collections, csv, datetime, fractions, itertools, json, math, random, statistics, warnings\n"
        "print(statistics.mean([1, 2]))\nwarnings.warn('once')\n{'a': [1.5]}",
        "def f(x):\n    return [x, {x}, (x,)]\nf",
    ),
    "numpy": ("import numpy as np\nnp.random.seed(0)\nnp.linalg.solve(np.eye(2), np.ones(2)).round(3)",),
    "pandas": (
        "import pandas as pd\nd = pd.DataFrame({'k': list('abab'), 'v': [1.0, 2, 3, 4], 't': "
        "pd.to_datetime(['2020-01-01'] * 4)})\n"
        "d.groupby('k', as_index=False)['v'].agg(['mean', 'sum', 'count'])",
        "m = d.merge(d, on='k').sort_values('v_x').assign(w=lambda x: x['v_x'] * 2)\n"
        "m.pivot_table(index='k', columns='v_x', values='w').fillna(0).describe()",
        "pd.DataFrame([{f'column {n}': 'a' for n in range(20)}, {}] * 40).head(10)",
        "print(d)\nd['k'].value_counts(), d[d['v'] > 1].reset_index(drop=True).to_dict('records')",
        "d['missing']",
        "pd.DataFrame({'a': [1]}).query('a > 0').apply(lambda r: r, axis=1)",
    ),
    "matplotlib": (
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.bar(['a', 'b'], [1, 2], label='x')\n"
        "ax.plot([0, 1], [0, 1])\nax.set_title('t')\nax.set_xlabel('x')\nax.legend()\nplt.tight_layout()\nplt.show()",
        "plt.figure()\nplt.hist([1, 2, 2, 3])\nplt.scatter([1], [2])\nplt.close('all')",
    ),
    "altair": (
        "import altair as alt\nalt.Chart(alt.Data(values=[{'x': 1}])).mark_bar().encode(x='x:Q').to_dict()",
    ),
    "scipy": ("from scipy import optimize\noptimize.curve_fit(lambda x, a: a * x, [1.0, 2.0], [1.0, 2.1])",),
    "networkx": ("import networkx as nx\nnx.degree_centrality(nx.path_graph(3))",),
}


def preheat(stage: Stage, needs: Sequence[str]) -> None:
    """Warm up for notebooks that need these libraries; one that is not installed is left out."""
    for name in [*ALWAYS, *(module for need in needs for module in MODULES.get(need, (need,)))]:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    stage.enter({"output_bytes": 10_000_000}, 0)
    for source in (cell for need in ("", *needs) for cell in CELLS.get(need, ())):
        run_cell(stage.shell, source)
        probe.observe(stage.shell.user_ns, {"names": list(stage.shell.user_ns)[-3:], "calls": []})
    _forget(stage)


def _forget(stage: Stage) -> None:
    """Leave no trace of the above; what stays is never looked at again by the collector of garbage."""
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
    stage.shell.reset(new_session=True)
    stage.shell.execution_count = 1
    stage.output.take()
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    gc.collect()
    gc.freeze()
