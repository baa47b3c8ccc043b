"""Small faults of a module, each as a change of its syntax tree.

A fault stands for a slip that a person could make: a limit asked with < for ≤, a number off by one, an argument left
out, a branch that is never taken. Texts, annotations, decorators and imports stay as they are.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

Change = Callable[[], ast.AST]

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.MatMult: ast.Mult,
}
_NAMES = {
    "min": "max", "max": "min", "any": "all", "all": "any", "ceil": "floor", "floor": "ceil", "minimum": "maximum",
    "maximum": "minimum", "intersection": "difference", "difference": "intersection", "argmax": "argmin",
    "argmin": "argmax",
}  # fmt: skip
#: A factor on a number smaller than this is a tolerance a little wider: no fault.
_TOLERANCE = 1e-4


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the `number`-th of its module.

    Attributes
    ----------
    path : str, of the module's file, from the folder of the packages
    number : int
    line : int, where it is put
    where : str, the function or class it is put into, "" for the module itself
    before, after : str, what is changed
    """

    path: str
    number: int
    line: int
    where: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.where}: {self.before}  ->  {self.after}"


def count_faults(source: Path) -> int:
    """How many faults can be put into a module."""
    return sum(1 for _ in _changes(ast.parse(source.read_text("utf-8"))))


def fault_at(source: Path, path: str, number: int) -> Fault:
    """The `number`-th fault that can be put into a module."""
    return _put(source.read_text("utf-8"), path, number)[1]


def faults_of(source: Path, path: str, where: str, before: str) -> list[Fault]:
    """The faults that can be put into this code of this function or class."""
    changes = _changes(ast.parse(source.read_text("utf-8")))
    found = [k for k, (place, node, _) in enumerate(changes) if place == where and _short(node) == before]
    return [fault_at(source, path, number) for number in found]


def faulty_tree(source: Path, fault: Fault) -> ast.Module:
    """The module's syntax tree with the fault in it."""
    return _put(source.read_text("utf-8"), fault.path, fault.number)[0]


def _put(text: str, path: str, number: int) -> tuple[ast.Module, Fault]:
    tree = ast.parse(text)
    where, node, change = next(found for k, found in enumerate(_changes(tree)) if k == number)
    line, before = getattr(node, "lineno", 0), _short(node)
    after = _short(change())
    ast.fix_missing_locations(tree)
    return tree, Fault(path, number, line, where, before, after)


def _short(node: ast.AST) -> str:
    """The node as code, on one line; of a compound statement its head."""
    if isinstance(node, ast.stmt) and hasattr(node, "body"):
        return ast.unparse(node).splitlines()[0]
    return " ".join(ast.unparse(node).split())


def _changes(tree: ast.Module) -> Iterator[tuple[str, ast.AST, Change]]:
    """Where, the node that is shown as changed, and what changes it and gives the new node."""
    for where, parent, node in _nodes(tree, ""):
        for shown, change in _changes_of(parent, node):
            yield where, shown, change


def _nodes(parent: ast.AST, where: str) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    """All nodes that faults are put into, each with its parent and the names of what it is in."""
    for name, value in ast.iter_fields(parent):
        if name in ("annotation", "returns", "decorator_list", "bases", "type_comment"):
            continue
        for node in value if isinstance(value, list) else [value]:
            if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr) or not isinstance(node, ast.AST):
                continue
            inner = f"{where}.{node.name}".lstrip(".") if isinstance(node, _NAMED) else where
            yield inner, parent, node
            yield from _nodes(node, inner)


_NAMED = (ast.FunctionDef, ast.ClassDef)


def _changes_of(parent: ast.AST, node: ast.AST) -> Iterator[tuple[ast.AST, Change]]:
    for kind, maker in _MAKERS:
        if isinstance(node, kind):
            for change in maker(parent, node):
                yield node, change


def _swap(parent: ast.AST, old: ast.AST, new: ast.AST) -> ast.AST:
    """Put a new node in the old one's place."""
    ast.copy_location(new, old)
    for name, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, name, new)
        elif isinstance(value, list):
            value[:] = [new if entry is old else entry for entry in value]
    return new


def _set(node: ast.AST, name: str, value: object) -> ast.AST:
    setattr(node, name, value)
    return node


def _compare(_: ast.AST, node: ast.Compare) -> Iterator[Change]:
    for k, op in enumerate(node.ops):
        for other in _COMPARISONS[type(op)]:
            ops = [other() if j == k else old for j, old in enumerate(node.ops)]
            yield partial(_set, node, "ops", ops)


def _number(parent: ast.AST, node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield partial(_swap, parent, node, ast.Constant(not value))
    elif isinstance(value, int | float):
        others = [value + 1, value - 1]
        if isinstance(value, float) and abs(value) > _TOLERANCE:
            others.append(value * 1.1)
        for other in others:
            yield partial(_swap, parent, node, ast.Constant(other))


def _arithmetic(_: ast.AST, node: ast.BinOp | ast.AugAssign) -> Iterator[Change]:
    other = _ARITHMETIC.get(type(node.op))
    if other is not None:
        yield partial(_set, node, "op", other())


def _both(parent: ast.AST, node: ast.BoolOp) -> Iterator[Change]:
    yield partial(_set, node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for k in range(len(node.values)):
        left = [value for j, value in enumerate(node.values) if j != k]
        yield partial(_swap, parent, node, left[0] if len(left) == 1 else ast.BoolOp(node.op, left))


def _sign(parent: ast.AST, node: ast.UnaryOp) -> Iterator[Change]:
    yield partial(_swap, parent, node, node.operand)


def _returned(parent: ast.AST, node: ast.Return) -> Iterator[Change]:
    if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
        yield partial(_set, node, "value", ast.Constant(None))
    if not isinstance(node.value, ast.Constant | None):
        yield partial(_set, node, "value", ast.Constant(0))


def _arguments(_: ast.AST, node: ast.arguments) -> Iterator[Change]:
    """Defaults that are names of figures become 0; written figures are changed as figures anywhere are."""
    plain = [*node.posonlyargs, *node.args]
    pairs = [*zip(plain[len(plain) - len(node.defaults) :], node.defaults, strict=True)]
    pairs += [(a, d) for a, d in zip(node.kwonlyargs, node.kw_defaults, strict=True) if d is not None]
    for argument, default in pairs:
        kind = ast.unparse(argument.annotation) if argument.annotation else ""
        if isinstance(default, ast.Name) and kind in ("float", "int"):
            yield partial(_swap, node, default, ast.Constant(0))


def _call(_: ast.AST, node: ast.Call) -> Iterator[Change]:
    for k in range(len(node.keywords)):
        left = [keyword for j, keyword in enumerate(node.keywords) if j != k]
        yield partial(_set, node, "keywords", left)


def _branch(_: ast.AST, node: ast.If | ast.IfExp | ast.While) -> Iterator[Change]:
    """A branch that is never or always taken, or taken the other way round."""
    for test in (ast.Constant(False), ast.Constant(True), ast.UnaryOp(ast.Not(), node.test)):
        if not (isinstance(node, ast.While) and isinstance(test, ast.Constant) and test.value):
            yield partial(_set, node, "test", test)


def _chosen(_: ast.AST, node: ast.comprehension) -> Iterator[Change]:
    for k in range(len(node.ifs)):
        yield partial(_set, node, "ifs", [test for j, test in enumerate(node.ifs) if j != k])


def _done(parent: ast.AST, node: ast.Expr | ast.AugAssign) -> Iterator[Change]:
    """A statement that is left out."""
    value = node.value
    if isinstance(value, ast.Yield | ast.YieldFrom):
        yield partial(_swap, parent, node, ast.Expr(ast.YieldFrom(ast.Tuple([], ast.Load()))))
    elif not isinstance(value, ast.Constant):
        yield partial(_swap, parent, node, ast.Pass())


def _name(_: ast.AST, node: ast.Name | ast.Attribute) -> Iterator[Change]:
    field = "id" if isinstance(node, ast.Name) else "attr"
    other = _NAMES.get(getattr(node, field))
    if other is not None:
        yield partial(_set, node, field, other)


_MAKERS: tuple[tuple[type | tuple[type, ...], Callable[..., Iterator[Change]]], ...] = (
    (ast.Compare, _compare),
    (ast.Constant, _number),
    ((ast.BinOp, ast.AugAssign), _arithmetic),
    (ast.BoolOp, _both),
    (ast.UnaryOp, _sign),
    (ast.Return, _returned),
    (ast.arguments, _arguments),
    (ast.Call, _call),
    ((ast.If, ast.IfExp, ast.While), _branch),
    (ast.comprehension, _chosen),
    ((ast.Expr, ast.AugAssign), _done),
    ((ast.Name, ast.Attribute), _name),
)
