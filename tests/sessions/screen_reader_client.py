"""A small screen reader: runs under the system's Python (Debian's python3-gi), asked and answering in lines of JSON.

It knows the program only by what AT-SPI tells: roles, names, descriptions, states, values, and announcements.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterator
from typing import Any

#: So long an answer is waited for: less is the rule, but where all cores are busy a program may take its time.
_PATIENCE_MS = 10_000
#: Lists longer than this are cut: a table is asked for by its cells.
_CHILDREN = 400
#: Politeness of an announcement that interrupts, as AT-SPI counts it.
_ASSERTIVE = 2
#: Roles that newer AT-SPI calls otherwise (Debian 13: "button"), under the names of the older.
_ROLES = {"button": "push button"}


def role_of(node: Any) -> str:
    """The role of a part under one name, whichever AT-SPI tells it."""
    told = str(node.get_role_name())
    return _ROLES.get(told, told)


class Client:
    """Answers one request at a time; between them it hears the announcements."""

    def __init__(self, atspi: Any, glib: Any) -> None:
        self.atspi, self.glib = atspi, glib
        self.heard: list[tuple[str, bool]] = []
        self.visited: list[str] = []
        self.kept: dict[str, Any] = {}
        self.listener = atspi.EventListener.new(self._hear)
        self.listener.register("object:announcement")
        self.listener.register("object:state-changed:focused")
        self.loop = glib.MainLoop()
        glib.io_add_watch(sys.stdin.fileno(), glib.PRIORITY_DEFAULT, glib.IO_IN | glib.IO_HUP, self._asked)

    def _hear(self, event: Any) -> None:
        if event.type.startswith("object:announcement"):
            self.heard.append((str(event.any_data), event.detail1 == _ASSERTIVE))
        elif event.detail1:
            self.visited.append(f"{role_of(event.source)}: {event.source.get_name()}")

    def _asked(self, *_: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            self.loop.quit()
            return False
        request = json.loads(line)
        try:
            answer = {"answer": getattr(self, f"do_{request.pop('do')}")(**request)}
        except (LookupError, self.glib.Error) as error:
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)
        return True

    # --- looking -------------------------------------------------------------------------------------------------

    def _program(self) -> Any:
        desktop = self.atspi.get_desktop(0)
        for k in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(k)
            if program is not None and program.get_name() == "bsa-calc":
                return program
        raise LookupError("the program is not on the bus")

    def _all(self, node: Any = None, depth: int = 0) -> Iterator[tuple[int, Any]]:
        node = self._program() if node is None else node
        yield depth, node
        for k in range(min(node.get_child_count(), _CHILDREN)):
            child = node.get_child_at_index(k)
            if child is not None:
                yield from self._all(child, depth + 1)

    def _find(self, role: str, name: str) -> Any:
        there, program = [], self._program()
        # The newest window first: a dialog lies over the others.
        for k in reversed(range(program.get_child_count())):
            for _, node in self._all(program.get_child_at_index(k)):
                if role_of(node) == role:
                    there.append(node.get_name())
                    if there[-1] == name:
                        return node
        raise LookupError(f"no {role} {name!r}; there are {there}")

    def _told(self, node: Any, depth: int = 0) -> dict[str, object]:
        interfaces = node.get_interfaces()
        told: dict[str, object] = {
            "depth": depth,
            "role": role_of(node),
            "name": node.get_name(),
            "description": node.get_description(),
            "states": [state.value_nick for state in node.get_state_set().get_states()],
            "interfaces": list(interfaces),
        }
        if "Value" in interfaces:
            told["value"] = self.atspi.Value.get_current_value(node)
        if "Text" in interfaces:
            told["text"] = self.atspi.Text.get_text(node, 0, -1)
        if "Action" in interfaces:
            told["actions"] = self._actions(node)
        if "Component" in interfaces:
            box = self.atspi.Component.get_extents(node, self.atspi.CoordType.SCREEN)
            told["box"] = [box.x, box.y, box.width, box.height]
        told["labels"] = [
            relation.get_target(k).get_name()
            for relation in node.get_relation_set()
            if relation.get_relation_type() == self.atspi.RelationType.LABELLED_BY
            for k in range(relation.get_n_targets())
        ]
        return told

    def _actions(self, node: Any) -> list[str]:
        action = self.atspi.Action
        return [action.get_action_name(node, k) for k in range(action.get_n_actions(node))]

    def do_tree(self) -> list[dict[str, object]]:
        """Everything the program tells of itself."""
        return [self._told(node, depth) for depth, node in self._all()]

    def do_find(self, role: str, name: str) -> dict[str, object]:
        """What is told of one part."""
        return self._told(self._find(role, name))

    def do_cell(self, table: str, row: str, column: str) -> dict[str, object]:
        """A table's cell by the beginning of its row's first cell and by its column's header."""
        return self._told(self._cell(table, row, column))

    def _cell(self, table: str, row: str, column: str) -> Any:
        found, reach = self._find("table", table), self.atspi.Table
        columns = [reach.get_column_description(found, k) for k in range(reach.get_n_columns(found))]
        rows = [reach.get_accessible_at(found, k, 0).get_name() for k in range(reach.get_n_rows(found))]
        number = next((k for k, name in enumerate(rows) if name.startswith(row)), None)
        if number is None or column not in columns:
            raise LookupError(f"no {row!r} in {rows} or no {column!r} in {columns}")
        return reach.get_accessible_at(found, number, columns.index(column))

    def do_column(self, table: str, number: int) -> list[str]:
        """The names of a column's cells, from top to bottom."""
        found, reach = self._find("table", table), self.atspi.Table
        return [reach.get_accessible_at(found, k, number).get_name() for k in range(reach.get_n_rows(found))]

    def do_keep_column(self, table: str, number: int) -> list[str]:
        """As `do_column`, and the cells are held, so that what they said is kept until they tell of a change."""
        found, reach = self._find("table", table), self.atspi.Table
        self.kept[table] = [reach.get_accessible_at(found, k, number) for k in range(reach.get_n_rows(found))]
        return [cell.get_name() for cell in self.kept[table]]

    def do_kept_column(self, table: str) -> list[tuple[str, bool]]:
        """What the held cells say, without asking the table again, and whether they are ticked."""
        ticked = self.atspi.StateType.CHECKED
        return [(cell.get_name(), cell.get_state_set().contains(ticked)) for cell in self.kept[table]]

    def do_row_of_focus(self, table: str) -> int:
        """The row of the cell that has the focus."""
        found, reach = self._find("table", table), self.atspi.Table
        focused = self.atspi.StateType.FOCUSED
        for k in range(reach.get_n_rows(found)):
            cells = [reach.get_accessible_at(found, k, j) for j in range(reach.get_n_columns(found))]
            if any(cell.get_state_set().contains(focused) for cell in cells):
                return k
        raise LookupError(f"the focus is not in {table}")

    def do_focused(self) -> dict[str, object]:
        """What has the focus."""
        focused = [n for _, n in self._all() if n.get_state_set().contains(self.atspi.StateType.FOCUSED)]
        if not focused:
            raise LookupError("nothing has the focus")
        return self._told(focused[-1])

    # --- doing ---------------------------------------------------------------------------------------------------

    def do_press(self, role: str, name: str, action: str) -> bool:
        """Take one of the actions that a part offers."""
        node = self._find(role, name)
        actions = self._actions(node)
        if action not in actions:
            raise LookupError(f"{name} offers {actions}")
        return bool(self.atspi.Action.do_action(node, actions.index(action)))

    def do_focus(self, role: str, name: str) -> bool:
        """Put the focus on a part."""
        return bool(self.atspi.Component.grab_focus(self._find(role, name)))

    def do_set_value(self, role: str, name: str, value: float) -> bool:
        """Set a value, as for a slider or a number field."""
        return bool(self.atspi.Value.set_current_value(self._find(role, name), value))

    def do_write(self, role: str, name: str, text: str) -> bool:
        """Put a text into a field."""
        return bool(self.atspi.EditableText.set_text_contents(self._find(role, name), text))

    def do_heard(self) -> list[tuple[str, bool]]:
        """All announcements so far, each with whether it interrupts."""
        return self.heard

    def do_visited(self) -> list[str]:
        """Role and name of all that had the focus so far, as a screen reader says them on the way."""
        return self.visited


def main() -> None:
    """Answer until the asker closes the line."""
    warnings.simplefilter("ignore")
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    Atspi.set_timeout(_PATIENCE_MS, _PATIENCE_MS)
    client = Client(Atspi, GLib)
    print(json.dumps({"answer": "ready"}), flush=True)
    client.loop.run()


if __name__ == "__main__":
    main()
