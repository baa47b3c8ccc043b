"""Which region of the body each skin triangle belongs to.

Every border is stated as a line on the skin (a signed distance in mm, positive inside) and then laid along the edges of
the mesh by a minimal cut: the shortest border that stays close to the line. So borders run straight along edge loops
instead of zigzagging round them. All lines are drawn on the average of the bodies, scaled to one stature; the mesh
carries them to every body. Only the left half is cut, the right half is its mirror image.

Joints lie between two Lund-Browder segments. Each went where the bodies' own shares then agree best with the adult
column (percent per side, mean of the bodies, published in brackets):

- elbow to the forearm: upper arm 4.0, forearm 3.2 (4, 3); to the upper arm it would be 4.8, 2.4;
- knee to the thigh: thigh 10.8, lower leg 6.9 (9.5, 7); to the lower leg it would be 8.7, 9.0;
- ankle to the lower leg: lower leg 6.9, foot 3.3 (7, 3.5); to the foot it would be 6.2, 4.1.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from bodies import REGION_POSE, RawBodies
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import breadth_first_order, connected_components, maximum_flow
from topology import Topology

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Ints = NDArray[np.int64]
#: (along, value) points of a polyline, in mm.
Line = Sequence[tuple[float, float]]

REGIONS_FILE = Path(__file__).resolve().parents[2] / "src" / "bsa_calc" / "body" / "data" / "regions.json"

#: Stature the landmarks below are given for, mm. x to the left, y to the back, z up from the floor.
STATURE = 1666.5

# Landmarks of head and neck, in side view (y, z) unless said otherwise.
#: Lower border of the head: under the chin, along the jaw to its angle, below ear and mastoid, nape hairline.
JAW: Line = ((-150, 1440), (-125, 1446), (-95, 1450), (-76, 1458), (-62, 1476), (-50, 1500), (-25, 1503), (40, 1492))
#: Hairline: from the middle of the forehead down the temple to the front of the ear.
HAIRLINE: Line = ((1440, -40), (1525, -44), (1540, -68), (1556, -80), (1580, -90), (1635, -128), (1680, -162))
#: Base of the neck: from the notch of the breast bone to the seventh neck vertebra.
NECK_BASE: Line = ((-80, 1378), (-50, 1384), (-20, 1402), (10, 1424), (50, 1432))
#: Border of forehead (above) and cheek, nose and lids, in front view (x, z): glabella, brow, cheek bone to the ear.
BROW: Line = ((0, 1565), (12, 1564), (22, 1562), (50, 1558), (60, 1550), (75, 1545))
#: Half width of the nose (z, x): root between the eyes, side walls, wings.
NOSE: Line = ((1508, 16), (1514, 18.5), (1524, 18.5), (1532, 15), (1545, 12), (1560, 12), (1570, 12))
#: Half width of mouth and chin (z, x): wing of the nose, fold to the corner of the mouth, down to the jaw.
MOUTH: Line = ((1440, 30), (1460, 31), (1485, 31), (1500, 27), (1515, 19))
#: Lids (x, z, half width, half height): within the bony orbit.
ORBIT = (31.5, 1552.0, 22.5, 15.0)

# Trunk.
#: Line between front and back (z, y): hip, flank, armpit, ridge of the shoulder, side of the neck.
SIDE: Line = ((780, -18), (900, -28), (1000, -45), (1100, -50), (1200, -45), (1260, -30), (1380, -22), (1510, -32))
#: Lower edge of the ribs (x, z), front: breast bone's tip to the tenth rib; back: twelfth vertebra to the lowest rib.
RIBS_FRONT: Line = ((0, 1140), (150, 1060), (200, 1060))
RIBS_BACK: Line = ((0, 1090), (70, 1080), (140, 1060), (200, 1060))
#: Shoulder: border of trunk and arm (z, x): acromion down to the folds of the armpit.
SHOULDER: Line = ((0, 350), (850, 330), (1150, 175), (1200, 166), (1255, 163), (1320, 154), (1400, 146))
#: Middle of the hollow of the armpit and its half axes along x, y, z, mm.
ARMPIT = ((166, -20, 1245), (40, 42, 48))
#: Groin fold (x, z), front: beside the pubis up to the front of the hip bone; beyond it the top of the thigh.
GROIN_FOLD: Line = ((0, 790), (24, 812), (38, 845), (62, 874), (120, 905), (150, 922), (200, 925))
#: Top of the buttock (x, z): start of the cleft, then along the hip bone; its lower border is the fold under it.
BUTTOCK_TOP: Line = ((0, 920), (120, 938), (200, 920))
GLUTEAL_FOLD: Line = ((0, 775), (25, 775), (60, 772), (120, 780), (200, 805))
#: Top of the pubis, and half width and end (y) of the strip of the perineum.
PUBIS_TOP, PERINEUM, PERINEUM_END = 892.0, 31.0, 38.0

#: Lowest skin between the legs.
CROTCH = 772.0

# Limbs, as distances from their joints along the limb.
ELBOW_HALF, KNEE_HALF = 36.0, 46.0
#: Wrist crease, distal to the wrist joint.
WRIST = 5.0
#: Webs of the fingers (x, z) and of the thumb (z, x) with palms forward.
FINGER_WEBS: Line = ((420, 812), (460, 811), (484, 812), (508, 821), (535, 838), (570, 860))
THUMB_WEB: Line = ((860, 520), (870, 511), (900, 512), (920, 516))
#: Free edge of the web from thumb to forefinger (x, z); a narrow strip along it counts as fingers and joins them.
FIRST_WEB: Line = ((513, 868), (517, 855), (526, 843), (538, 832), (545, 820))
#: Webs of the toes (x, y).
TOE_WEBS: Line = ((130, -152), (150, -155), (168, -157), (187, -157), (205, -149), (219, -140), (240, -130))
#: Ankle (y, z): from under the ankle bones and across the instep to a little above the bones (z).
ANKLE_LOW: Line = ((-80, 88), (-60, 80), (-20, 62), (50, 54))
ANKLE_TOP = 116.0
#: Line between front and back of the leg (z, y): half the depth of the limb.
LEG_SIDE: Line = ((100, -4), (300, -10), (420, -20), (500, -42), (650, -42), (800, -25), (900, -22))


def load_regions() -> list[dict[str, object]]:
    """The list of regions, head to toe."""
    regions: list[dict[str, object]] = json.loads(REGIONS_FILE.read_text(encoding="utf-8"))["regions"]
    return regions


def mirror_regions() -> Ints:
    """For each region the one on the other side; itself on the midline."""
    regions = load_regions()
    index = {str(r["id"]): i for i, r in enumerate(regions)}
    return np.array([index[str(r["mirror"])] for r in regions])


def assign_regions(raw: RawBodies, topology: Topology) -> Ints:
    """Region of every skin triangle.

    Returns
    -------
    ndarray of int, shape (n,), index into the list of regions.json; the right half mirrors the left
    """
    regions = load_regions()
    index = {str(r["id"]): i for i, r in enumerate(regions)}
    mirror = mirror_regions()
    labels = _left_half(Half.of(raw, topology))
    names = [name if name in index else f"left-{name}" for name in labels]
    half = np.array([index[name] for name in names])
    out = np.empty(len(topology.triangles), np.int64)
    left = np.arange(len(half))
    out[left], out[topology.mirror[left]] = half, mirror[half]
    check_regions(out, topology, len(regions))
    return out


def check_regions(label: Ints, topology: Topology, count: int) -> None:
    """Raise ValueError unless each region is one connected piece."""
    n = len(label)
    a, k = np.nonzero((topology.neighbours >= 0) & (label[topology.neighbours] == label[:, None]))
    graph = csr_matrix((np.ones(len(a)), (a, topology.neighbours[a, k])), shape=(n, n))
    _, piece = connected_components(graph, directed=False)
    pieces = [len(np.unique(piece[label == r])) for r in range(count)]
    wrong = {r: p for r, p in enumerate(pieces) if p != 1}
    if wrong:
        raise ValueError(f"regions that are not one piece (index: pieces): {wrong}")


@dataclass(frozen=True)
class Half:
    """The left half of the average body: arms as in `REGION_POSE`, legs as at rest, standing on the floor.

    Attributes
    ----------
    down : ndarray, shape (n, 3), mm, middle of each triangle
    normal : ndarray, shape (n, 3), outward unit normals
    area : ndarray, shape (n,), mm²
    edges : ndarray of int, shape (m, 2), neighbouring triangles
    lengths : ndarray, shape (m,), mm, of the edges they share
    joints : dict bone -> ndarray, shape (3,), mm
    """

    down: Array
    normal: Array
    area: Array
    edges: Ints
    lengths: Array
    joints: dict[str, Array]

    @classmethod
    def of(cls, raw: RawBodies, topology: Topology) -> Half:
        n = len(topology.triangles) // 2
        triangles, near = topology.triangles[:n], topology.neighbours[:n]
        points, joints = _reference(raw)
        down = points[triangles]
        cross = np.cross(down[:, 1] - down[:, 0], down[:, 2] - down[:, 0])
        size = np.linalg.norm(cross, axis=1)
        a, k = np.nonzero((near > np.arange(n)[:, None]) & (near < n))
        lengths = np.linalg.norm(down[a, k] - down[a, (k + 1) % 3], axis=1)
        return cls(
            down.mean(1), cross / np.maximum(size, 1e-9)[:, None], size / 2,
            np.stack([a, near[a, k]], 1), lengths, dict(zip(raw.bones, joints, strict=True)),
        )  # fmt: skip

    def cut(self, within: Mask, field: Array, slack: float) -> Mask:
        """The part of `within` where `field` is positive, with the shortest border that stays near the line field = 0.

        Parameters
        ----------
        within : ndarray of bool, shape (n,)
        field : ndarray, shape (n,), mm, signed distance from the line wanted
        slack : float, mm, how far the border may stray from it to follow the mesh
        """
        nodes = np.flatnonzero(within)
        place = np.full(len(within), -1)
        place[nodes] = np.arange(len(nodes))
        inner = within[self.edges].all(1)
        a, b = place[self.edges[inner]].T
        pull = self.area[nodes] * np.clip(field[nodes] / slack, -3, 3) / slack
        source, sink = len(nodes), len(nodes) + 1
        pulled = np.arange(len(nodes))
        rows = np.concatenate([a, b, np.full(len(nodes), source), pulled])
        columns = np.concatenate([b, a, pulled, np.full(len(nodes), sink)])
        costs = np.concatenate([self.lengths[inner], self.lengths[inner], np.maximum(pull, 0), np.maximum(-pull, 0)])
        size = sink + 1
        graph = csr_matrix((np.round(costs * 100).astype(np.int32), (rows, columns)), shape=(size, size))
        left_over = graph - maximum_flow(graph, source, sink).flow
        left_over.data = np.maximum(left_over.data, 0)
        left_over.eliminate_zeros()
        reached = breadth_first_order(left_over, source, return_predecessors=False)
        out = np.zeros(len(within), bool)
        out[nodes[reached[reached < source]]] = True
        return out


def _reference(raw: RawBodies) -> tuple[Array, Array]:
    """Vertices and joints of the average body, scaled to `STATURE`: arms as in `REGION_POSE`, feet as at rest."""
    root = raw.bones.index("root")
    rest, down = ((_average(raw.vertices, p), _average(raw.joints, p)) for p in ("rest", REGION_POSE))
    shift = rest[1][root] - down[1][root]
    scale = STATURE / rest[0][:, 2].max()
    low = 0.25 * STATURE / scale  # between the hands and the feet, where the two poses are the same but for the shift
    points, joints = (np.where(r[:, 2:] < low, r, d + shift) * scale for r, d in zip(rest, down, strict=True))
    return points, joints


def _average(poses: dict[tuple[str, str], Array], pose: str) -> Array:
    return np.asarray(np.mean([v for (_, p), v in sorted(poses.items()) if p == pose], axis=0))


def _at(x: Array, line: Line) -> Array:
    along, value = np.array(line, float).T
    return np.asarray(np.interp(x, along, value))


def _distance(points: Array, line: Line) -> Array:
    corners = np.array(line, float)
    nearest = np.full(len(points), np.inf)
    for a, b in pairwise(corners):
        t = np.clip((points - a) @ (b - a) / ((b - a) @ (b - a)), 0, 1)
        nearest = np.minimum(nearest, np.linalg.norm(points - a - t[:, None] * (b - a), axis=1))
    return nearest


def _left_half(half: Half) -> NDArray[np.str_]:
    label = np.full(len(half.area), "trunk", dtype="<U16")
    x, y, z = half.down.T
    every = np.ones(len(label), bool)
    label[half.cut(every, np.where(np.abs(x) < 120, z - _at(y, NECK_BASE), -99), 16)] = "head"
    label[half.cut(label == "trunk", x - _at(z, SHOULDER), 20)] = "arm"
    _split_trunk(half, label)
    _split_leg(half, label)
    _split_arm(half, label)
    _split_head(half, label)
    return label


def _split_trunk(half: Half, label: NDArray[np.str_]) -> None:
    x, y, z = half.down.T
    back = y - _at(z, SIDE)
    back_of_hip = np.where(x < PERINEUM, y - PERINEUM_END, back)
    buttock = np.minimum.reduce([back_of_hip, _at(x, BUTTOCK_TOP) - z, z - _at(x, GLUTEAL_FOLD)])
    label[half.cut(label == "trunk", buttock, 8)] = "buttock"
    leg = np.where(back < 0, _at(x, GROIN_FOLD), np.minimum(_at(x, GROIN_FOLD), _at(x, GLUTEAL_FOLD))) - z
    strip = np.where(z < 830, np.maximum(x - PERINEUM, CROTCH - z), 99)
    label[half.cut(label == "trunk", np.minimum(leg, strip), 8)] = "leg"
    groin = np.minimum(PUBIS_TOP - z, 62 - x)
    label[half.cut(label == "trunk", groin, 6)] = "groin"
    label[half.cut(label == "trunk", back, 14)] = "back"
    label[half.cut(label == "trunk", z - _at(x, RIBS_FRONT), 22)] = "chest"
    label[label == "trunk"] = "abdomen"
    label[half.cut(label == "back", z - _at(x, RIBS_BACK), 14)] = "upper-back"
    label[label == "back"] = "lower-back"
    middle, axes = (np.array(v, float) for v in ARMPIT)
    hollow = (1 - np.linalg.norm((half.down - middle) / axes, axis=1)) * axes.mean()
    label[half.cut(np.isin(label, ["chest", "upper-back", "arm"]), hollow, 8)] = "armpit"


def _split_leg(half: Half, label: NDArray[np.str_]) -> None:
    x, y, z = half.down.T
    knee = half.joints["lowerleg01.L"]
    label[half.cut(label == "leg", _at(y, ANKLE_LOW) - z, 12)] = "foot-back"
    label[half.cut(label == "leg", ANKLE_TOP - z, 6)] = "ankle"
    label[half.cut(label == "leg", KNEE_HALF - np.abs(z - knee[2]), 14)] = "knee"
    rear = half.cut(label == "leg", y - _at(z, LEG_SIDE), 14)
    thigh = z > knee[2]
    label[(label == "leg") & thigh] = "thigh-front"
    label[rear & thigh] = "thigh-back"
    label[label == "leg"] = "lower-leg-front"
    label[rear & ~thigh] = "lower-leg-back"
    label[half.cut(label == "foot-back", _at(x, TOE_WEBS) - y, 3)] = "toes"
    label[half.cut(label == "foot-back", (-half.normal[:, 2] - 0.4) * 15, 7)] = "sole"


def _split_arm(half: Half, label: NDArray[np.str_]) -> None:
    x, y, z = half.down.T
    shoulder, elbow, wrist = (half.joints[b] for b in ("upperarm01.L", "lowerarm01.L", "wrist.L"))
    at_elbow, at_wrist = np.linalg.norm(elbow - shoulder), np.linalg.norm(wrist - shoulder)
    along = (half.down - shoulder) @ (wrist - shoulder) / at_wrist
    label[half.cut(label == "arm", along - at_wrist - WRIST, 8)] = "hand"
    label[half.cut(label == "arm", ELBOW_HALF - np.abs(along - at_elbow), 12)] = "elbow"
    rear = half.cut(label == "arm", y - elbow[1], 14)
    upper = along < at_elbow
    label[(label == "arm") & upper] = "upper-arm-front"
    label[rear & upper] = "upper-arm-back"
    label[label == "arm"] = "forearm-front"
    label[rear & ~upper] = "forearm-back"
    digits = np.maximum(_at(x, FINGER_WEBS) - z, np.where(z > 845, x - _at(z, THUMB_WEB), -99))
    web = 7 - _distance(half.down[:, [0, 2]], FIRST_WEB)
    label[half.cut(label == "hand", digits, 4)] = "fingers"
    label[half.cut(label == "hand", web, 3)] = "fingers"
    label[half.cut(label == "hand", -half.normal[:, 1] * 8, 6)] = "palm"
    label[label == "hand"] = "hand-back"


def _split_head(half: Half, label: NDArray[np.str_]) -> None:
    x, y, z = half.down.T
    _split_ear(half, label)
    label[half.cut(label == "head", _at(y, JAW) - z, 8)] = "neck-front"
    label[half.cut(label == "neck-front", y - _at(z, SIDE), 10)] = "neck-back"
    label[half.cut(label == "head", y - _at(z, HAIRLINE), 7)] = "scalp"
    a, b, c, d = ORBIT
    lids = (1 - np.hypot((x - a) / c, (z - b) / d)) * d
    label[half.cut(label == "head", np.where(y < -95, lids, -99), 2)] = "eyelids"
    label[half.cut(label == "head", z - _at(x, BROW), 4)] = "forehead"
    nose = np.minimum(_at(z, NOSE) - x, np.where(y < -148, z - 1509, z - 1512))
    label[half.cut(label == "head", nose, 4)] = "nose"
    mouth = np.minimum(_at(z, MOUTH) - x, 1516 - z)
    label[half.cut(label == "head", mouth, 6)] = "mouth-chin"
    label[label == "head"] = "cheek"


def _split_ear(half: Half, label: NDArray[np.str_]) -> None:
    x, y, z = half.down.T
    # The cut itself finds the root of the ear: what stands off the side of the head within the outer oval, and all
    # of the inner one, belongs to the ear.
    inner = (1 - np.hypot((y + 49) / 10, (z - 1535) / 17)) * 10
    outer = (1 - np.hypot((y + 46) / 22, (z - 1536) / 31)) * 22
    side_of_head = 70 - 0.12 * (1555 - z)
    out = x - side_of_head - 2
    field = np.maximum(inner, np.minimum(outer, out))
    label[half.cut(label == "head", field, 2)] = "ear"
