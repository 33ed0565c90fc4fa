"""Put answers into a notebook: the counterpart of `rebuild`, for notebooks that we hand in ourselves."""

from __future__ import annotations

import json
from collections.abc import Mapping

from cyberattache.notebook.marks import claims


def fill(notebook: bytes, answers: Mapping[str, str]) -> bytes:
    """Write each answer into the answer cell of its task, and leave every other cell as it is.

    KeyError when the notebook has no answer cell for one of the tasks.
    """
    content, placed = json.loads(notebook), set[str]()
    for cell in content["cells"]:
        for task in claims(cell) & answers.keys() if cell["cell_type"] == "code" else ():
            cell["source"] = answers[task]
            placed.add(task)
    if missing := answers.keys() - placed:
        raise KeyError(", ".join(sorted(missing)))
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()
