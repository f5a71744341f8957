import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shapes } from '../../src/web/explorer/picture/shapes.ts'

const css = readFileSync('src/web/explorer/styles/tokens.css', 'utf8')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
)
const colour = (name: string, scheme: 'light' | 'dark') => {
  const hex = pairs.get(name)?.[scheme] ?? expect.fail(`${name} has no colour`)
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)
  return (digits ?? []).map((digit) => Number.parseInt(digit, 16) / 255)
}

/** The relative luminance of a colour, and the contrast of two, as WCAG 2.2 defines them. */
const luminance = (channels: readonly number[]) => {
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: readonly number[], other: readonly number[]) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

const kinds = Object.keys(shapes).map((kind) => `kind-${kind.toLowerCase()}`)
const lines = ['edge', 'edge-curated', 'edge-inferred', 'flow', 'rail', 'accent', 'warning']

describe.each(['light', 'dark'] as const)('the colours of the picture, %s', (scheme) => {
  it.each(['paper', 'surface', 'land', 'water'])(
    'each kind and line stands out against %s by 3 to 1 at least',
    (ground) => {
      const weak = [...kinds, ...lines]
        .map((name) => [name, Number(contrast(colour(name, scheme), colour(ground, scheme)).toFixed(2))] as const)
        .filter(([, ratio]) => ratio < 3)
      expect(weak).toEqual([])
    },
  )
})

describe('the shapes of the picture', () => {
  it('no two kinds have the same shape', () => {
    const paths = Object.values(shapes).map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(new Set(Object.values(shapes).map(({ inside }) => inside)).size).toBe(paths.length)
  })
})
