import ast
import importlib
from pathlib import Path

import pytest

import timeline

ROOT = Path(timeline.__file__).parent
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if path.name != "__main__.py"]


def dotted(path):
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def public(path):
    """Return the literal ``__all__`` of a module, or ``None``."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and ast.unparse(node).startswith("__all__"):
            return ast.literal_eval(node.value)
    return None


def test_the_names_of_the_package_are_these():
    assert timeline.__all__ == [
        "Article", "Claim", "Event", "Granularity", "Interval", "Mention", "Policy", "Span", "Stance", "Status",
        "Timeline", "Timex", "When", "build", "load", "loads", "read", "replay", "resolve", "stream", "tag",
    ]  # fmt: skip


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_module_lists_its_public_names_and_has_them(path):
    names = public(path)
    tree = ast.parse(path.read_text())
    if names is None:
        assert not [node for node in tree.body if not isinstance(node, ast.Expr)], "only an empty module goes without"
        return
    module = importlib.import_module(dotted(path))
    assert [name for name in names if not hasattr(module, name)] == []


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_module_opens_with_one_sentence(path):
    words = ast.get_docstring(ast.parse(path.read_text()))
    assert words
    assert words.splitlines()[0].endswith((".", ":", "?"))


def test_the_package_says_that_it_is_typed():
    assert (ROOT / "py.typed").exists()
