/** How much a reader's story may hold. */
export const limits = {
  /** Blocks of a story. */
  blocks: 60,
  /** Scenes of a story; each costs questions to the graph. */
  scenes: 30,
  /** Characters of one text. */
  text: 6_000,
  title: 160,
  lead: 600,
  /** Characters of a link, which servers and mail programs still carry. */
  link: 8_000,
  /** Characters of a file. */
  file: 300_000,
} as const
