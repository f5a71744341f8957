import type { Kind } from '../../shared/graphql/fragments.ts'

/** The shape of a kind, in a square from -1 to 1 with y pointing down. */
export interface Shape {
  /** As an SVG path, filled by the even-odd rule. */
  readonly path: string
  /** As GLSL: how far the point `m` lies inside, in units of the square; negative outside. */
  readonly inside: string
}

const box = (halfWidth: number, halfHeight: number) =>
  `min(${glsl(halfWidth)} - abs(m.x), ${glsl(halfHeight)} - abs(m.y))`
const glsl = (value: number) => value.toFixed(4)
const polygon = (...corners: readonly (readonly [number, number])[]) =>
  `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`
const rectangle = (x: number, y: number) => polygon([-x, -y], [x, -y], [x, y], [-x, y])
const disc = (radius: number) =>
  `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`

/** The shape of each kind, so that kinds are told apart without colours. */
export const shapes: Readonly<Record<Kind, Shape>> = {
  COUNTRY: { path: disc(1), inside: '1.0 - length(m)' },
  REGION: { path: disc(1) + disc(0.5), inside: 'min(1.0 - length(m), length(m) - 0.5)' },
  PORT: { path: rectangle(0.85, 0.85), inside: box(0.85, 0.85) },
  PLACE: {
    path: rectangle(0.85, 0.85) + rectangle(0.4, 0.4),
    inside: `min(${box(0.85, 0.85)}, max(abs(m.x), abs(m.y)) - 0.4)`,
  },
  RAILWAY: { path: rectangle(1, 0.45), inside: box(1, 0.45) },
  CORRIDOR: {
    path: polygon([-1, -0.8], [1, -0.8], [1, -0.2], [-1, -0.2]) + polygon([-1, 0.2], [1, 0.2], [1, 0.8], [-1, 0.8]),
    inside: 'min(1.0 - abs(m.x), 0.3 - abs(abs(m.y) - 0.5))',
  },
  PASSAGE: {
    path: polygon([-0.95, -0.9], [0.95, -0.9], [0.2, 0], [0.95, 0.9], [-0.95, 0.9], [-0.2, 0]),
    inside: 'min(0.9 - abs(m.y), 0.2 + 0.8333 * abs(m.y) - abs(m.x))',
  },
  COMMODITY: {
    path: polygon([0, -1], [1, 0.8], [-1, 0.8]),
    inside: 'min(0.8 - m.y, 0.87 * (0.5556 * (m.y + 1.0) - abs(m.x)))',
  },
  SECTOR: {
    path: polygon([0, 1], [1, -0.8], [-1, -0.8]),
    inside: 'min(0.8 + m.y, 0.87 * (0.5556 * (1.0 - m.y) - abs(m.x)))',
  },
  AGREEMENT: {
    path: polygon([-1, 0], [-0.5, -0.9], [0.5, -0.9], [1, 0], [0.5, 0.9], [-0.5, 0.9]),
    inside: 'min(0.9 - abs(m.y), 0.87 * (1.0 - abs(m.x) - 0.5556 * abs(m.y)))',
  },
  ORGANIZATION: { path: polygon([0, -1], [1, 0], [0, 1], [-1, 0]), inside: '0.707 * (1.0 - abs(m.x) - abs(m.y))' },
  EVENT: {
    path: polygon(
      [-0.33, -1],
      [0.33, -1],
      [0.33, -0.33],
      [1, -0.33],
      [1, 0.33],
      [0.33, 0.33],
      [0.33, 1],
      [-0.33, 1],
      [-0.33, 0.33],
      [-1, 0.33],
      [-1, -0.33],
      [-0.33, -0.33],
    ),
    inside: `max(${box(0.33, 1)}, ${box(1, 0.33)})`,
  },
  PERSON: {
    path: polygon(
      [-1, -0.55],
      [-0.55, -1],
      [0, -0.45],
      [0.55, -1],
      [1, -0.55],
      [0.45, 0],
      [1, 0.55],
      [0.55, 1],
      [0, 0.45],
      [-0.55, 1],
      [-1, 0.55],
      [-0.45, 0],
    ),
    inside: 'min(0.32 - abs(abs(m.x) - abs(m.y)) * 0.707, 1.1 - 0.707 * (abs(m.x) + abs(m.y)))',
  },
}
