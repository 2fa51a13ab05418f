"""The law of imports: nouns import nouns, a verb imports nouns and itself, a language imports nouns and itself."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import timeline

ROOT = Path(timeline.__file__).parent
FLOW = {"__init__", "__main__", "asking", "bench", "build", "second_look", "strategies", "laws"}
"""Where everything meets; nothing else is allowed to import these at module level."""
VERBS = {path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists()} - {"lang", *FLOW}
NOUNS = {path.stem for path in ROOT.glob("*.py")} - FLOW
MODULES = sorted(ROOT.rglob("*.py"))
HEAVY = {"pandas", "polars", "numpy", "pyarrow", "docx", "openpyxl", "rich", "matplotlib", "networkx"}
ONLY_IN = {
    "dateparser": {"resolve/foreign.py", "read/published.py"},
    "hypothesis": {"strategies.py", "laws.py"},
}


def imported(tree, *, everywhere):
    """Return the names of imported modules; without ``everywhere`` only what is imported when the module is."""
    waiting, found = [tree], set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
        if not everywhere and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            waiting.extend(node.orelse)
            continue
        waiting.extend(ast.iter_child_nodes(node))
    return found


def rooms(modules):
    """Return the rooms of this package among the modules: ``scan`` for ``timeline.scan.rules``."""
    names = (module.split(".") for module in modules)
    return {
        name[1]
        for name in names
        if name[0] == "timeline" and len(name) > 1 and name[1] in NOUNS | VERBS | FLOW | {"lang"}
    }


def names_of(path):
    inside = path.relative_to(ROOT)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_room_imports_nouns_and_itself(path):
    room = names_of(path)
    if room in FLOW:
        return
    allowed = NOUNS if room in NOUNS else NOUNS | {room}
    assert rooms(imported(ast.parse(path.read_text()), everywhere=False)) <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_verb_or_a_language_never_opens_another_one_even_inside_a_function(path):
    room = names_of(path)
    if room not in VERBS | {"lang"}:
        return
    assert rooms(imported(ast.parse(path.read_text()), everywhere=True)) <= NOUNS | {room}


def test_of_the_nouns_only_the_timeline_and_its_writing_half_have_doors_to_verbs():
    with_doors = {
        path.stem
        for path in ROOT.glob("*.py")
        if path.stem in NOUNS and rooms(imported(ast.parse(path.read_text()), everywhere=True)) & (VERBS | FLOW)
    }
    assert with_doors == {"reviewable", "timeline", "writable"}


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_with_one_door_is_imported_nowhere_else(library):
    found = {
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(ast.parse(path.read_text()), everywhere=True))
    }
    assert found <= ONLY_IN[library]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_only_some_users_have_is_imported_when_it_is_called(path):
    names = {name.split(".")[0] for name in imported(ast.parse(path.read_text()), everywhere=False)}
    assert not names & HEAVY


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_reads_the_clock(path):
    calls = [ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    clocks = {
        "datetime.now",
        "datetime.today",
        "date.today",
        "dt.date.today",
        "dt.datetime.now",
        "time.time",
        "pendulum.now",
        "pendulum.today",
    }
    assert not clocks.intersection(calls)


def test_importing_the_package_loads_no_library_that_a_call_may_not_need():
    code = "import sys, timeline; print(*sorted(sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"pendulum", "dateparser", "icalendar", "cattrs", "click", "hypothesis", "rich", *HEAVY}
    rooms = {name for name in loaded if name.startswith(("timeline.lang", "timeline.extract.", "timeline.fuse."))}
    assert not rooms, "a verb loads its rooms, and a text its language, when first asked"
