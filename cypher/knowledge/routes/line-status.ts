/** How far a line, or a section of one, has come; a section is never PARTLY_OPEN. */
export type LineStatus = 'OPEN' | 'PARTLY_OPEN' | 'BUILDING' | 'PLANNED' | 'SUSPENDED' | 'CLOSED'
