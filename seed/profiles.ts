/** The extent of the open data that is seeded. */
export const profiles = ['core', 'full'] as const

/** `core` omits the UN/LOCODE places that no other data set names, and most six-digit codes of the Harmonized System. */
export type Profile = (typeof profiles)[number]
