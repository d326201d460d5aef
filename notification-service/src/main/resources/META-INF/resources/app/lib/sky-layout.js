/**
 * Where everybody stands: each group a disc, filled from its middle in a sunflower's spiral, those who buy most at the
 * centre; the discs side by side, so that the whole fits its frame.
 */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const LARGEST = 8;
const FEW = 120;
const BETWEEN = 1.06;
const DIRECTIONS = 48;
const NEIGHBOURS = 40;
const SHAPES = [0.6, 0.8, 1, 1.3, 1.7, 2.3];

/**
 * @param groups [{key, members: indices in the order of sales}]
 * @param sales of each customer; null: unknown
 * @param frame {width, height, label} in px; label: how much room a group's name needs above it
 * @returns {x, y, r: Float32Array, discs: [{key, x, y, r}]}
 */
export function layOut(groups, sales, { width, height, label }) {
  const size = sizes(sales);
  const { discs, scale, dx, dy } = best(
    groups.map((group) => disc(group, size)),
    { width, height, label },
  );
  const largest = discs.reduce((sum, { members }) => sum + members.length, 0) < FEW ? 1.6 * LARGEST : LARGEST;
  const [x, y, r] = [0, 0, 0].map(() => new Float32Array(sales.length));
  for (const one of discs) {
    Object.assign(one, { x: one.x * scale + dx, y: one.y * scale + dy, r: one.r * scale });
    one.members.forEach((i, k) => {
      x[i] = one.x + Math.cos(k * GOLDEN) * one.reach[k] * scale;
      y[i] = one.y + Math.sin(k * GOLDEN) * one.reach[k] * scale;
      r[i] = Math.min(size[i] * scale, largest);
    });
  }
  return { x, y, r, discs };
}

/** Area by sales: who buys four times as much is twice as wide, up to a bound that keeps everybody visible. */
function sizes(sales) {
  const known = sales.filter((one) => one !== null).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length * 0.9)] || 1;
  return Float32Array.from(sales, (one) => 0.8 + 2.6 * Math.sqrt(Math.min((one ?? 0) / usual, 2.5)));
}

/** How far from the middle each member stands: as far as those before it take room. */
function disc({ key, members }, size) {
  let area = 0;
  const reach = members.map((i) => {
    const room = (2 * size[i] + 2.2) ** 2;
    area += room;
    return Math.sqrt((area - room / 2) / Math.PI);
  });
  return { key, members, reach, r: Math.sqrt(area / Math.PI) + 3 };
}

/** Packed towards frames of some shapes; the one of which the most fits into this. */
function best(discs, frame) {
  const tried = SHAPES.map((shape) => {
    const placed = packed(
      discs.map((one) => ({ ...one })),
      (frame.width / frame.height) * shape,
    );
    return { discs: placed, ...fitted(placed, frame) };
  });
  return tried.reduce((one, other) => (other.scale > one.scale ? other : one));
}

/** The largest in the middle, each next one beside another, as near to the middle as there is room; as wide as the frame. */
function packed(discs, aspect) {
  const placed = [];
  for (const one of [...discs].sort((a, b) => b.r - a.r)) {
    const spots = placed.length ? placed.slice(-NEIGHBOURS).flatMap((other) => around(other, one.r)) : [{ x: 0, y: 0 }];
    const free = spots.filter((spot) => placed.every((other) => apart(spot, other) >= (one.r + other.r) * BETWEEN));
    const nearest = free.reduce((best, spot) => (far(spot, one.r, aspect) < far(best, one.r, aspect) ? spot : best));
    placed.push(Object.assign(one, nearest));
  }
  return placed;
}

/** Above and below there is a little more room: names stand there. */
const apart = (spot, other) => Math.hypot(spot.x - other.x, (spot.y - other.y) * 0.92);
const far = ({ x, y }, r, aspect) => Math.max((Math.abs(x) + r) / aspect, Math.abs(y) + r) + Math.hypot(x / aspect, y) * 0.4;

const around = (other, r) =>
  Array.from({ length: DIRECTIONS }, (_, k) => {
    const angle = (k / DIRECTIONS) * 2 * Math.PI;
    const reach = (other.r + r) * BETWEEN * 1.001;
    return { x: other.x + Math.cos(angle) * reach, y: other.y + (Math.sin(angle) * reach) / 0.92 };
  });

function fitted(discs, { width, height, label }) {
  const left = Math.min(...discs.map(({ x, r }) => x - r));
  const right = Math.max(...discs.map(({ x, r }) => x + r));
  const top = Math.min(...discs.map(({ y, r }) => y - r));
  const bottom = Math.max(...discs.map(({ y, r }) => y + r));
  const margin = 16;
  const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin - 2 * label) / (bottom - top));
  return { scale, dx: width / 2 - ((left + right) / 2) * scale, dy: (height + label) / 2 - ((top + bottom) / 2) * scale };
}
