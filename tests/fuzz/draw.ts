import fc from 'fast-check'

/** Draws at random, so that the same seed draws the same and what fails is made smaller. */
export interface Draw {
  /** A whole number from 0 to the most; failing operations are made smaller towards 0. */
  upTo(most: number): number
  /** One of these; failing operations are made smaller towards the first. */
  one<T>(of: readonly T[]): T
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
}

/** Whatever can be drawn. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map((generate) => {
    const upTo = (most: number) => generate(fc.nat, { max: most })
    return make({
      upTo,
      one<T>(of: readonly T[]) {
        if (of.length === 0) throw new Error('There is nothing to draw from')
        return of[upTo(of.length - 1)] as T
      },
      chance: (percent) => upTo(99) >= 100 - percent,
    })
  })
}
