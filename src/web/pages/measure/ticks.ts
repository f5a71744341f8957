/** The numbers marked on an axis from zero up to at least the largest value, some four or five of them in round steps. */
export function ticksTo(largest: number): readonly number[] {
  if (!(largest > 0)) return [0, 1]
  const raw = largest / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((size) => size * power >= raw) ?? 10) * power
  return Array.from({ length: Math.ceil(largest / step - 1e-9) + 1 }, (_, index) => index * step)
}

/** The powers of ten around positive numbers. */
export function powersAround(smallest: number, largest: number): readonly number[] {
  const first = Math.floor(Math.log10(smallest))
  const last = Math.max(first + 1, Math.ceil(Math.log10(largest)))
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
}
