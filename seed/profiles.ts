/** How much of the open data is seeded. */
export const profiles = ['core', 'full'] as const

/** `core` leaves out UN/LOCODE's places that nothing else names, and most six-digit codes of the Harmonized System. */
export type Profile = (typeof profiles)[number]
