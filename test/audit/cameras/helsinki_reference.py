"""The centre of Helsinki measured with other software: pyosmium reads, PROJ projects, Shapely and NumPy measure.

    python3 helsinki_reference.py Helsinki.osm.pbf

Prints shares of area (grid of 1 m), outdoor area, streets and foot ways (every 0.5 m), for the three cases of
`audit cameras coverage --task observe`, and for full circles without buildings. Needs pyosmium 3, Shapely 1.8, pyproj.
"""
import math
import sys

import numpy as np
import osmium
import pyproj
from shapely import vectorized, wkb
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import transform, unary_union

WEST, SOUTH, EAST, NORTH = 24.938, 60.166, 24.95, 60.176
FOOT = {"footway", "pedestrian", "steps", "path", "corridor"}
UNBUILT = {"proposed", "construction", "planned", "abandoned", "disused", "razed", "demolished", "removed"}
OPEN = {"no", "roof", "canopy", "carport", "construction", "proposed", "demolished", "razed", "removed", "planned"}
STREET_LEVEL = {"no", "building_passage", "covered", "avalanche_protector", "arcade", "colonnade", "canopy"}
PIXELS_PER_METRE = 62.5
# Pixels, degrees of the lens, degrees of the field.
FIXED = {"low": (1280, 90, 45), "middle": (1920, 60, 60), "high": (3840, 40, 90)}
TURNING = {"low": (1280, 60, 60), "middle": (1920, 40, 75), "high": (3840, 30, 90)}
TURNS = {"low": 0, "middle": 0.25, "high": 0.5}

metric = pyproj.Transformer.from_crs(4326, "+proj=tmerc +lat_0=60.171 +lon_0=24.944 +ellps=WGS84", always_xy=True)


def numbers(text):
    found = []
    for part in (text or "").replace(",", ";").split(";"):
        try:
            found.append(float(part))
        except ValueError:
            pass
    return found


def is_below(tags):
    layers, levels = numbers(tags.get("layer")), numbers(tags.get("level"))
    return (
        tags.get("tunnel", "no") not in STREET_LEVEL
        or (bool(layers) and max(layers) < 0)
        or (bool(levels) and max(levels) < 0)
        or tags.get("location") == "underground"
    )


def is_indoor(tags):
    inside = tags.get("indoor", "no") != "no" or tags.get("location") == "indoor"
    return inside or tags.get("highway") == "corridor" or tags.get("surveillance") == "indoor"


def is_upper(tags):
    levels = numbers(tags.get("level"))
    return bool(levels) and min(levels) > 0


class Reader(osmium.SimpleHandler):
    def __init__(self):
        super().__init__()
        self.cameras, self.ways, self.buildings = [], [], []
        self.shapes = osmium.geom.WKBFactory()

    def node(self, node):
        if "surveillance" not in node.tags.get("man_made", ""):
            return
        tags = dict(node.tags)
        if not is_below(tags) and not is_indoor(tags):
            self.cameras.append((tags, *metric.transform(node.location.lon, node.location.lat)))

    def way(self, way):
        tags = dict(way.tags)
        if "highway" not in tags or tags.get("area") == "yes" or tags["highway"] in UNBUILT:
            return
        if is_below(tags) or is_indoor(tags) or is_upper(tags):
            return
        run = []
        for node in list(way.nodes) + [None]:
            if node is not None and node.location.valid():
                run.append(metric.transform(node.lon, node.lat))
                continue
            if len(run) > 1:
                self.ways.append((tags["highway"] in FOOT, LineString(run)))
            run = []

    def area(self, area):
        tags = dict(area.tags)
        if "building" not in tags or tags["building"] in OPEN or is_below(tags) or is_indoor(tags):
            return
        try:
            shape = wkb.loads(self.shapes.create_multipolygon(area), hex=True)
        except RuntimeError:
            return
        self.buildings.append(transform(lambda x, y, z=None: metric.transform(x, y), shape).buffer(0))


def the_district():
    steps = [i / 16 for i in range(16)]
    ring = [(WEST + (EAST - WEST) * s, SOUTH) for s in steps] + [(EAST, SOUTH + (NORTH - SOUTH) * s) for s in steps]
    ring += [(EAST - (EAST - WEST) * s, NORTH) for s in steps] + [(WEST, NORTH - (NORTH - SOUTH) * s) for s in steps]
    return Polygon([metric.transform(*point) for point in ring])


reader = Reader()
reader.apply_file(sys.argv[1], locations=True, idx="flex_mem")
district = the_district()
built = unary_union([shape for shape in reader.buildings if shape.distance(district) < 300])
rings = [ring for shape in built.geoms for ring in (shape.exterior, *shape.interiors)]
walls = np.vstack([np.hstack([np.array(ring.coords)[:-1], np.array(ring.coords)[1:]]) for ring in rings])
west, south, east, north = district.bounds
grid_x, grid_y = np.meshgrid(np.arange(west + 0.5, east), np.arange(south + 0.5, north))
within = vectorized.contains(district, grid_x, grid_y)
roofed = np.zeros_like(within)
for shape in built.geoms:
    a, b, c, d = shape.bounds
    part = np.ix_((grid_y[:, 0] >= b) & (grid_y[:, 0] <= d), (grid_x[0] >= a) & (grid_x[0] <= c))
    if roofed[part].size:
        roofed[part] |= vectorized.contains(shape, grid_x[part], grid_y[part])


def spots():
    for is_foot, way in reader.ways:
        clipped = way.intersection(district)
        for line in getattr(clipped, "geoms", [clipped]):
            if line.geom_type != "LineString" or line.is_empty:
                continue
            count = max(1, math.ceil(line.length / 0.5))
            for i in range(count):
                spot = line.interpolate((i + 0.5) / count * line.length)
                yield spot.x, spot.y, line.length / count, is_foot


way_x, way_y, way_metres, way_foot = (np.array(column) for column in zip(*spots()))


def visible(x, y, metres, has_walls):
    angles = np.linspace(0, 2 * np.pi, 1441)[:-1]
    reach = np.full(angles.shape, metres)
    ends = walls[
        (np.minimum(walls[:, 0], walls[:, 2]) < x + metres)
        & (np.maximum(walls[:, 0], walls[:, 2]) > x - metres)
        & (np.minimum(walls[:, 1], walls[:, 3]) < y + metres)
        & (np.maximum(walls[:, 1], walls[:, 3]) > y - metres)
    ]
    dx, dy = np.cos(angles), np.sin(angles)
    for ax, ay, bx, by in ends if has_walls else []:
        ex, ey = bx - ax, by - ay
        across = dx * ey - dy * ex
        with np.errstate(divide="ignore", invalid="ignore"):
            along = ((ax - x) * ey - (ay - y) * ex) / across
            on = ((ax - x) * dy - (ay - y) * dx) / across
        reach = np.where((along > 1e-9) & (on >= 0) & (on <= 1) & (along < reach), along, reach)
    return Polygon(np.c_[x + reach * dx, y + reach * dy]).buffer(0)


def eye(x, y):
    """A camera on a wall, or up to 5 m behind it, looks from 5 cm before it; deeper inside it sees nothing."""
    here = Point(x, y)
    edge = min(rings, key=lambda ring: ring.distance(here))
    away = edge.distance(here)
    if away >= 0.05 and not built.contains(here):
        return x, y
    if away > 5:
        return None
    foot = edge.interpolate(edge.project(here))
    for angle in np.linspace(0, 2 * np.pi, 72, endpoint=False):
        out = (foot.x + 0.05 * math.cos(angle), foot.y + 0.05 * math.sin(angle))
        if not built.contains(Point(out)) and built.boundary.distance(Point(out)) > 0.03:
            return out
    return None


def chance(kind, case, degrees):
    if kind in ("dome", "panning"):
        return degrees / 360 if case == "low" else 1
    turns = TURNS[case] if kind == "unknown" else 0
    return turns + (1 - turns) * degrees / 360


def kind_of(tags):
    stated = tags.get("camera:type")
    if stated in ("dome", "panning", "fixed"):
        return stated
    return "panning" if stated is None and tags.get("revolving") == "yes" else "unknown"


def height_of(tags):
    found = numbers(tags.get("camera:height") or tags.get("height") or tags.get("est_height"))
    return found[0] if found else None


def measure(case, circle=None):
    missed_area, missed_way = np.zeros(grid_x.shape), np.zeros(way_x.shape)
    for tags, x, y in reader.cameras:
        kind = kind_of(tags)
        pixels, lens, degrees = (TURNING if kind in ("dome", "panning") else FIXED)[case]
        metres = circle or pixels / (2 * math.tan(math.radians(lens / 2)) * PIXELS_PER_METRE)
        height = height_of(tags)
        if height is not None and not circle:
            metres = math.sqrt(max(0, metres**2 - max(0, height - 1.6) ** 2))
        if x + metres < west or x - metres > east or y + metres < south or y - metres > north:
            continue
        seen_from = (x, y) if circle else eye(x, y)
        if seen_from is None:
            continue
        metres -= math.hypot(seen_from[0] - x, seen_from[1] - y)
        field = visible(*seen_from, metres, not circle)
        probability = 1 if circle else chance(kind, case, degrees)
        log = math.log1p(-probability) if probability < 1 else -700
        a, b, c, d = field.bounds
        part = np.ix_((grid_y[:, 0] >= b) & (grid_y[:, 0] <= d), (grid_x[0] >= a) & (grid_x[0] <= c))
        if missed_area[part].size:
            missed_area[part] += log * vectorized.contains(field, grid_x[part], grid_y[part])
        near = (way_x >= a) & (way_x <= c) & (way_y >= b) & (way_y <= d)
        if near.any():
            missed_way[near] += log * vectorized.contains(field, way_x[near], way_y[near])
    area, way = 1 - np.exp(np.maximum(missed_area, -700)), 1 - np.exp(np.maximum(missed_way, -700))
    return {
        "area": area[within].mean(),
        "outdoor": area[within & ~roofed].mean(),
        "way": (way * way_metres).sum() / way_metres.sum(),
        "foot": (way * way_metres)[way_foot].sum() / way_metres[way_foot].sum(),
    }


print(f"streets {way_metres.sum():.3f} m, foot ways {way_metres[way_foot].sum():.3f} m")
for case in ("low", "middle", "high"):
    print(case, {name: round(value, 5) for name, value in measure(case).items()})
for circle in (15, 35, 50, 75, 120):
    print(circle, {name: round(value, 5) for name, value in measure("middle", circle).items()})
