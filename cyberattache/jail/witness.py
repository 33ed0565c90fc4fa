"""Run the tests of an assignment that is not ours, and say what the code beside them changed.

Such tests share the learner's process. They are compiled before any of the learner's code runs and executed without the
shell, so what is done to the shell does not reach them. What they rely on can still be changed: functions of Python
and its libraries, helpers of the instructor's, tracing. That is looked for, before and after each test. Whoever
searches this process for the witness itself finds it; no more than that is promised.

A sign is a list `[kind, what]`: `lib` a function of a library, `name` a name of the notebook, `class` a class whose
objects equal everything, `module` one that was put in a module's place, `file` one of the course's, `trace`, `shell`.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import importlib
import inspect
import os
import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cyberattache import probe

Json = Any
FILE = "<ipython-input-test>"
# fmt: off
# What tests compare with. Those that a test mentions are imported before the learner can change them.
LIBRARIES = (
    "ast", "builtins", "cmath", "collections", "copy", "decimal", "fractions", "functools", "hashlib",
    "inspect", "itertools", "json", "math", "operator", "random", "re", "statistics", "string", "time",
    "traceback", "types", "unittest", "unittest.case", "unittest.mock", "numpy", "numpy.linalg",
    "numpy.random", "numpy.testing", "numpy.testing._private.utils", "pandas", "pandas.testing",
    "pandas._testing", "pandas._testing.asserters",
)
SHORT = {"numpy": "np", "pandas": "pd"}
CLASSES = (("unittest.case", "TestCase"), ("pandas", "DataFrame"), ("pandas", "Series"), ("pandas", "Index"))
SHELL_LISTS = ("ast_transformers", "input_transformers_cleanup", "input_transformers_post")
SHELL_PARTS = (
    "run_cell", "run_cell_async", "run_ast_nodes", "run_code", "transform_cell", "transform_ast",
    "showtraceback", "_showtraceback", "showsyntaxerror", "displayhook", "display_pub", "events",
    "custom_exceptions", "compile", "system", "getoutput", "run_line_magic", "run_cell_magic",
)
# fmt: on
NUMBERS = ("numpy", "fractions", "decimal")
BASES = (object, int, float, complex, str, bytes, list, tuple, dict, set, frozenset)
AWAITS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

Functions = dict[str, tuple[Any, Any]]


@dataclass(frozen=True)
class Test:
    """A test, compiled statement by statement; `value` says whether the last one is an expression that counts.

    `names` are the names in it, `mentions` also its attributes and what it imports.
    """

    steps: tuple[types.CodeType, ...]
    value: bool
    names: frozenset[str]
    mentions: frozenset[str]
    problem: SyntaxError | None = None


def prepare(source: str) -> Test:
    """Compile a test. What cannot be compiled is a test that fails."""
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        transform: Any = TransformerManager
        text = transform().transform_cell(source)
        nodes = ast.parse(text, FILE).body
        last = nodes[-1] if nodes else None
        value = isinstance(last, ast.Expr) and not text.rstrip().endswith(";")
        walked = [inner for outer in nodes for inner in ast.walk(outer)]
        names = frozenset(node.id for node in walked if isinstance(node, ast.Name))
        return Test(tuple(_steps(nodes, value)), value, names, names.union(*map(_mentions, walked)))
    except SyntaxError as problem:
        return Test((), False, frozenset(), frozenset(), problem)


def _steps(nodes: Sequence[ast.stmt], value: bool) -> Iterator[types.CodeType]:
    for number, node in enumerate(nodes, 1):
        if value and number == len(nodes) and isinstance(node, ast.Expr):
            yield compile(ast.Expression(node.value), FILE, "eval", AWAITS, True)
        else:
            yield compile(ast.Module([node], []), FILE, "exec", AWAITS, True)


def _mentions(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Attribute):
        return [node.attr]
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [*(alias.name for alias in node.names), getattr(node, "module", None) or ""]
    return []


def bound(source: str) -> list[str]:
    """Name what a cell of ours defines or imports at its top."""
    try:
        nodes = ast.parse(source).body
    except SyntaxError:  # a cell with magics
        return []
    named = [node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    imports = (node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))
    return named + [
        (alias.asname or alias.name).partition(".")[0] for node in imports for alias in node.names
    ]


class Witness:
    """Keeps the tests of one submission, and what the process was like before its first cell."""

    def __init__(self, shell: Any, cells: Sequence[Json], seal: str, files: Sequence[str]) -> None:
        self._shell, self._globals, self._locals = shell, shell.user_global_ns, shell.user_ns
        self._seal = seal
        self._seen: Json = {"names": {}, "calls": []}
        self._tests = {n: prepare(cell["source"]) for n, cell in enumerate(cells) if cell["test"]}
        self._given: Functions = {}
        self._builtins = self._globals.get("__builtins__")
        self._describe: Callable[[BaseException], tuple[str, int | None]] = _describe
        self._signs: Callable[[Test], list[list[str]]] = self._look
        ours = [prepare(cell["source"]) for cell in cells if cell["task"] is None]
        mentioned = {name for test in (*self._tests.values(), *ours) for name in test.mentions}
        helpers = [name for name in sorted(mentioned) if f"{name}.py" in files]
        _import([*(name for name in LIBRARIES if _is_used(name, mentioned)), *helpers])
        self._libraries = {name: _functions(_namespace(found)) for name, found in _loaded(helpers)}
        self._home, self._files = os.getcwd(), {name: _state(name) for name in files}
        self._parts = {name: getattr(shell, name) for name in SHELL_PARTS}
        self._lists = {name: list(getattr(shell, name)) for name in SHELL_LISTS}

    def given(self, source: str) -> None:
        """Remember what a cell of ours has just defined: later tests may rely on it."""
        mine = {name: self._locals[name] for name in bound(source) if name in self._locals}
        self._given |= {name: (value, getattr(value, "__code__", None)) for name, value in mine.items()}

    def run(self, number: int) -> str:
        """Run one test; give the exception that it ended with, or ""."""
        test = self._tests[number]
        signs, value, line, error = self._signs(test), None, None, ""
        try:
            value = self._execute(test)
        except BaseException as problem:  # noqa: BLE001 - a test fails by raising, and SystemExit is no way out
            error, line = self._describe(problem)
        signs += [sign for sign in self._signs(test) if sign not in signs]
        number_ = None if error or not test.value else _number(value)
        self._seen = {
            "names": {"seal": self._seal, "error": error, "line": line, "value": number_, "signs": signs},
            "calls": [],
        }
        return error

    def seen(self) -> Json:
        """Give the observation of the last test."""
        return self._seen

    def _execute(self, test: Test) -> Any:
        if test.problem is not None:
            raise test.problem
        value = None
        for step in test.steps:
            value = _EVAL(step, self._globals, self._locals)
            if step.co_flags & inspect.CO_COROUTINE:
                value = asyncio.get_event_loop_policy().new_event_loop().run_until_complete(value)
        return value

    # --- signs -----------------------------------------------------------------------------------------------

    def _look(self, test: Test) -> list[list[str]]:
        found = [["trace", "tracing is on"]] if _TRACE() or _PROFILE() else []
        for holder, before in self._libraries.items():
            now = _found(holder)
            found += [["lib", f"{holder}.{name}"] for name in _changed(before, now)]
        names = self._relied_on(test)
        found += [["name", name] for name in _changed(self._given, self._locals) if name in names]
        found += [["name", name] for name in names if self._shadows(name)]
        if self._globals.get("__builtins__") is not self._builtins:
            found += [["name", "__builtins__"]]
        if any(_of_a_cell(getattr(finder, "find_spec", None)) for finder in sys.meta_path):
            found += [["lib", "sys.meta_path"]]
        found += [["class", kind.__name__] for kind in _liars()]
        found += [["module", name] for name in test.mentions if self._is_replaced(name)]
        found += [["file", name] for name, state in self._files.items() if _state(name) != state]
        # A test with magics does run through the shell.
        kind = "lib" if "get_ipython" in test.names else "shell"
        return sorted(found) + [[kind, name] for name in self._changes_of_shell()]

    def _relied_on(self, test: Test) -> set[str]:
        """Name what a test uses, and what the helpers use that it calls."""
        names, new = set[str](), set(test.names)
        while new:
            names |= new
            codes = [self._given[name][1] for name in new if name in self._given]
            new = {name for code in codes if code for name in _names_in(code)} - names
        return names

    def _shadows(self, name: str) -> bool:
        """Tell whether something stands where a test means a function of Python's, and no library calls it so."""
        value = self._locals.get(name)
        if name not in self._libraries["builtins"] or not callable(value):
            return False
        home = getattr(value, "__module__", None)
        holders = [
            *(_found(library) for library in self._libraries),
            _found(home) if home != "__main__" else {},
        ]
        return not any(holder.get(name) is value for holder in holders)

    def _is_replaced(self, name: str) -> bool:
        """Tell whether what a test imports is no library and no file of the course."""
        module: Any = sys.modules.get(name)
        if module is None:
            return False
        file = str(getattr(module, "__file__", None) or "")
        inside = os.path.relpath(file, self._home) if file.startswith(self._home) else ""
        no_module = not isinstance(module, types.ModuleType) or module.__spec__ is None
        return no_module or bool(inside and inside not in self._files)

    def _changes_of_shell(self) -> list[str]:
        parts = [name for name, value in self._parts.items() if getattr(self._shell, name, None) != value]
        lists = [name for name, value in self._lists.items() if list(getattr(self._shell, name, ())) != value]
        hooks = [
            event for event, calls in self._shell.events.callbacks.items() if any(map(_of_a_cell, calls))
        ]
        return sorted([*parts, *lists, *hooks])


_EVAL, _TRACE, _PROFILE, _TYPE, _SUBCLASSES = eval, sys.gettrace, sys.getprofile, type, type.__subclasses__


def _is_used(library: str, mentioned: set[str]) -> bool:
    """Tell whether a cell imports a library, or writes `np.testing` of a package that is there."""
    package, _, part = library.partition(".")
    return bool(mentioned & {library, SHORT.get(library)}) or (
        part in mentioned and package in {*sys.modules, *mentioned}
    )


def _import(names: Sequence[str]) -> None:
    for name in names:
        with contextlib.suppress(Exception):  # the test that needs it will say so
            importlib.import_module(name)


def _state(file: str) -> tuple[int, int] | None:
    """Tell a file from every other and from itself once it was changed; what is not there is None."""
    with contextlib.suppress(OSError):
        found = os.stat(file)
        return found.st_ino, found.st_ctime_ns
    return None


def _loaded(helpers: Sequence[str]) -> Iterator[tuple[str, Any]]:
    for name in (*LIBRARIES, *helpers):
        if name in sys.modules:
            yield name, sys.modules[name]
    for module, kind in CLASSES:
        if module in sys.modules:
            yield f"{module}.{kind}", getattr(sys.modules[module], kind)


def _found(holder: Any) -> Mapping[str, Any]:
    """Give what a module or a class holds now; nothing when something without names stands in its place."""
    if not isinstance(holder, str):
        return {}
    module, _, kind = holder.rpartition(".")
    found = sys.modules.get(holder) or getattr(sys.modules.get(module), kind, None)
    return _namespace(found)


def _namespace(holder: Any) -> Mapping[str, Any]:
    """Give the names of a module, or of a class with all that it inherits."""
    if isinstance(holder, type):
        return {name: value for base in reversed(holder.__mro__) for name, value in base.__dict__.items()}
    return holder.__dict__ if isinstance(holder, types.ModuleType) else {}


def _functions(names: Mapping[str, Any]) -> Functions:
    """Keep the functions and classes of a namespace, and the code of those that are written in Python."""
    return {
        name: (value, getattr(value, "__code__", None))
        for name, value in list(names.items())
        if callable(value) and (not name.startswith("_") or name in ("__import__", "__build_class__"))
    }


def _changed(before: Functions, now: Mapping[str, Any]) -> list[str]:
    return [
        name
        for name, (value, code) in before.items()
        if now.get(name) is not value or getattr(value, "__code__", None) is not code
    ]


def _names_in(code: types.CodeType) -> Iterator[str]:
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            yield from _names_in(inner)


def _of_a_cell(function: Any) -> bool:
    code = getattr(getattr(function, "__func__", function), "__code__", None)
    return isinstance(code, types.CodeType) and code.co_filename.startswith("<ipython-input")


def _liars() -> Iterator[type]:
    """Find the classes of the learner's whose objects say that they equal something nobody ever saw."""
    for base in BASES:
        for kind in _SUBCLASSES(base):
            equals: Any = vars(kind).get("__eq__")
            if _of_a_cell(equals):
                lies = False
                with contextlib.suppress(Exception):  # a class that cannot be asked like this
                    lies = equals(kind.__new__(kind), object()) is True
                if lies:
                    yield kind


def _number(value: Any) -> Json:
    """Encode what may be a score: a number or a truth, told by its exact type. None for all else."""
    kind = _TYPE(value)
    known = kind in (bool, int, float) or kind.__module__.partition(".")[0] in NUMBERS
    return probe.encode(value) if known and not hasattr(value, "__len__") else None


def _describe(problem: BaseException) -> tuple[str, int | None]:
    """Say which exception it was, and on which line of the test."""
    raised = probe.encode_raised(problem)
    line, step = None, problem.__traceback__
    while step is not None:
        line = step.tb_lineno if step.tb_frame.f_code.co_filename == FILE else line
        step = step.tb_next
    kind = raised["type"][0] if raised["type"] else "an exception"
    return f"{kind}: {raised['message']}".rstrip(": "), line
