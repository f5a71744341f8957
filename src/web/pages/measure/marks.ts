/** The shapes of the marks of lines, around a point, some nine pixels wide. With the dashes they tell lines apart without colour. */
export const marks: readonly string[] = [
  'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0 -4.5 0Z',
  'M-4 -4H4V4H-4Z',
  'M0 -5L5 4H-5Z',
  'M0 -5.5L5.5 0L0 5.5L-5.5 0Z',
  'M-5 -4H5L0 5Z',
  'M-2 -5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z',
  'M0 -5.5L1.5 -1.8L5.4 -1.6L2.4 1L3.3 4.7L0 2.6L-3.3 4.7L-2.4 1L-5.4 -1.6L-1.5 -1.8Z',
  'M-2.7 -4.6H2.7L5.3 0L2.7 4.6H-2.7L-5.3 0Z',
]

export const dashes: readonly (string | undefined)[] = [
  undefined,
  '7 4',
  '2 3',
  '10 3 2 3',
  '5 2',
  '14 4',
  '1 5',
  '8 3 2 3 2 3',
]
