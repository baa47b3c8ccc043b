"""Soft studio light on a depth picture: from nearness and normals to one grey picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Picture32 = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Towards the main light: from the front, a little left and above, so that left and right stay nearly alike.
_LIGHT = np.array([-0.22, 0.50, 0.84]) / np.linalg.norm([-0.22, 0.50, 0.84])
#: Directions and distances (mm) in which a pixel looks for something that hides the sky from it.
_DIRECTIONS = 16
_REACH_FINE_MM = 9.0
_REACH_BROAD_MM = 70.0
#: A step in depth between neighbouring pixels that begins to draw a contour line, and one that draws it in full, mm.
_STEP_MM = (1.2, 5.0)
_LINE_WIDTH_MM = 0.55
#: Darkest and lightest grey.
_GREYS = (60.0, 250.0)
#: How much, and over what sizes (mm), forms are brought out.
_GAIN = 0.75
_RELIEF_MM = (4.0, 12.0)


@dataclass(frozen=True)
class Depth:
    """What the z-buffer left, at the resolution of the shading.

    Attributes
    ----------
    near : ndarray, shape (h, w), mm towards the viewer, -inf where there is nothing
    normals : ndarray, shape (h, w, 3), unit, picture x right, y up, z towards the viewer
    pixels_per_mm : float
    """

    near: Picture32
    normals: Picture32
    pixels_per_mm: float

    @property
    def mask(self) -> Mask:
        return np.isfinite(self.near)


def shade(depth: Depth) -> Picture32:
    """Grey 0 to 255 per pixel; only where `depth.mask`, else 0."""
    rows, columns = np.nonzero(depth.mask)
    coarse = _every(depth, 2)
    plain = depth.normals[rows, columns]
    normals = plain + _GAIN * _relief(coarse)[rows // 2, columns // 2]
    lit = (normals @ _LIGHT.astype(np.float32)) / np.maximum(np.linalg.norm(normals, axis=1), 1e-6)
    value = 0.22 + 0.78 * np.clip(0.5 + 0.5 * lit, 0.0, 1.0) ** 1.9
    value *= 1.0 - 0.42 * (1.0 - np.clip(plain[:, 2], 0.0, 1.0)) ** 2.4
    value *= _shadows(coarse)[rows // 2, columns // 2]
    value *= 1.0 - 0.45 * contour_lines(depth)[rows, columns]
    low, high = _GREYS
    grey = np.zeros(depth.near.shape, np.float32)
    grey[rows, columns] = low + (high - low) * np.clip((value - 0.14) / 0.88, 0.0, 1.0) ** 0.75
    return grey


def contour_lines(depth: Depth) -> Picture32:
    """Soft strokes where one part of the body lies in front of another, 0 to 1."""
    near = np.where(depth.mask, depth.near, np.nan)
    jump = np.zeros(near.shape, np.float32)
    for axis in (0, 1):
        step = np.nan_to_num(np.abs(np.diff(near, axis=axis)), nan=0.0)
        front = [slice(None)] * 2
        back = [slice(None)] * 2
        front[axis], back[axis] = slice(1, None), slice(None, -1)
        for part in (tuple(front), tuple(back)):
            jump[part] = np.maximum(jump[part], step)
    line = np.clip((jump - _STEP_MM[0]) / (_STEP_MM[1] - _STEP_MM[0]), 0.0, 1.0)
    sigma = _LINE_WIDTH_MM * depth.pixels_per_mm / 2
    # Two pixels are marked on a line; scaled so that its middle reaches 1.
    return np.clip(ndimage.gaussian_filter(line, sigma) * sigma * np.sqrt(2 * np.pi) / 2, 0.0, 1.0)


def average(grey: Picture32, mask: Mask, factor: int) -> tuple[Picture32, Mask]:
    """Means of blocks of `factor` by `factor` pixels over what is drawn of them, and which blocks have any."""
    h, w = mask.shape
    blocks = (h // factor, factor, w // factor, factor)
    share = mask.reshape(blocks).mean((1, 3), dtype=np.float32)
    total = (grey * mask).reshape(blocks).mean((1, 3), dtype=np.float32)
    return total / np.maximum(share, 1e-6), share > 0


def fill_around(grey: Picture32, mask: Mask) -> Picture32:
    """Carry the greys at the rim on outwards, smoother and smoother: no fringe, and little for a JPEG to store."""
    weight, out = mask.astype(np.float32), np.where(mask, grey, 0.0).astype(np.float32)
    filled, result = mask.copy(), out.copy()
    for sigma in (1.0, 3.0, 9.0, 27.0):
        share = ndimage.gaussian_filter(weight, sigma)
        mean = ndimage.gaussian_filter(out, sigma) / np.maximum(share, 1e-6)
        new = ~filled & (share > 0.02)
        result[new] = mean[new]
        filled |= new
    result[~filled] = float(grey[mask].mean())
    return result


def _every(depth: Depth, step: int) -> Depth:
    """Every second, third … pixel; enough for all that is soft."""
    return Depth(depth.near[::step, ::step], depth.normals[::step, ::step], depth.pixels_per_mm / step)


def _enlarge(picture: Picture32, factor: int, shape: tuple[int, ...]) -> Picture32:
    """The picture `factor` times as large, between its pixels in proportion; rows and columns of `shape`."""
    for axis in (0, 1):
        at = np.minimum(np.arange(shape[axis]) / factor, picture.shape[axis] - 1)
        low = at.astype(int)
        high = np.minimum(low + 1, picture.shape[axis] - 1)
        part = np.expand_dims((at - low).astype(np.float32), 1 - axis)
        picture = picture.take(low, axis) * (1 - part) + picture.take(high, axis) * part
    return picture


def _relief(depth: Depth) -> Picture32:
    """How each normal differs from those around it: added to them, flat forms (collar bones, knees) come out."""
    coarse = _every(depth, 2)
    total = np.zeros_like(depth.normals)
    for size_mm in _RELIEF_MM:
        for k in range(3):
            mean = _smooth_inside(coarse.normals[..., k], coarse, size_mm * coarse.pixels_per_mm)
            total[..., k] += (depth.normals[..., k] - _enlarge(mean, 2, depth.near.shape)) / len(_RELIEF_MM)
    size = np.linalg.norm(total, axis=2, keepdims=True)
    # Steep differences (rims of fingers and ears) are strong enough already.
    return np.asarray(total / (1.0 + (size / 0.25) ** 2))


def _shadows(depth: Depth) -> Picture32:
    """The light left by what is around, 0 to 1; hollows meet from several causes, so the sum bends off before black."""
    fine = _occlusion(depth, _REACH_FINE_MM, 7, 0.5)
    far = _every(depth, 2)
    broad = _enlarge(_occlusion(far, _REACH_BROAD_MM, 11, 1.6), 2, depth.near.shape)
    dark = 0.62 * broad + 0.42 * fine + _creases(depth)
    return np.asarray(1.0 - 0.62 * np.tanh(dark / 0.62))


def _occlusion(depth: Depth, reach_mm: float, steps: int, smooth_mm: float) -> Picture32:
    """Share of the sky hidden by things up to `reach_mm` away, horizon by horizon."""
    scale = depth.pixels_per_mm
    pad = int(np.ceil(reach_mm * scale)) + 1
    near = np.pad(np.where(depth.mask, depth.near, -1e6).astype(np.float32), pad, constant_values=-1e6)
    rows, columns = np.nonzero(depth.mask)
    here = (rows + pad) * near.shape[1] + columns + pad
    flat, own = near.ravel(), depth.near[rows, columns]
    normal = depth.normals[rows, columns]
    facing = np.maximum(normal[:, 2], 0.15)
    total = np.zeros(len(rows), np.float32)
    reaches = np.unique(np.round(np.geomspace(1.0, reach_mm * scale, steps)).astype(int))
    for angle in np.arange(_DIRECTIONS) * 2 * np.pi / _DIRECTIONS:
        dx, dy = float(np.cos(angle)), float(np.sin(angle))
        ground = -(normal[:, 0] * np.float32(dx) + normal[:, 1] * np.float32(dy)) / facing
        low = ground / np.sqrt(1 + ground**2) + np.float32(0.06)
        most = np.zeros_like(total)
        for right, up in dict.fromkeys((round(r * dx), round(r * dy)) for r in reaches):
            run = np.float32(np.hypot(right, up) / scale)
            rise = flat[here - up * near.shape[1] + right] - own
            hidden = rise / np.sqrt(run**2 + rise**2) - low
            # Something far in front (an arm before the trunk) throws no shadow.
            hidden /= 1.0 + np.maximum(rise * np.float32(1 / 45.0), 0.0) ** 2
            np.maximum(most, hidden * np.float32(1.0 - (run / (reach_mm * 1.1)) ** 2), out=most)
        total += most / np.float32(_DIRECTIONS)
    picture = np.zeros(depth.near.shape, np.float32)
    picture[rows, columns] = total
    return _smooth_inside(picture, depth, smooth_mm * scale)


def _smooth_inside(picture: Picture32, depth: Depth, sigma: float) -> Picture32:
    """Blur of what is drawn, carried on a little beyond its rim."""
    mask = depth.mask.astype(np.float32)
    share = ndimage.gaussian_filter(mask, sigma)
    return np.asarray(ndimage.gaussian_filter(picture * mask, sigma) / np.maximum(share, 1e-6))


def _creases(depth: Depth) -> Picture32:
    """Darkening of hollow lines (lids, lips, navel, nails), 0 to 0.5, from how the normals run towards each other."""
    total = np.zeros(depth.near.shape, np.float32)
    for size_mm, strength in ((0.7, 0.55), (2.0, 0.9)):
        sigma = size_mm * depth.pixels_per_mm
        share = ndimage.gaussian_filter(depth.mask.astype(np.float32), sigma)
        across = ndimage.gaussian_filter(depth.normals[..., 0], sigma) / np.maximum(share, 1e-3)
        along = ndimage.gaussian_filter(depth.normals[..., 1], sigma) / np.maximum(share, 1e-3)
        bend = (np.gradient(across, axis=1) - np.gradient(along, axis=0)) * sigma
        bend[ndimage.gaussian_filter((~depth.mask).astype(np.float32), sigma) > 0.02] = 0.0
        total += strength * np.clip(-bend - 0.03, 0.0, 0.5)
    return np.clip(total, 0.0, 0.5)
