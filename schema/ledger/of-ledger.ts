/** Declares, in a field's `extensions`, that a list tells of changes and not of what the graph holds, so that it is no table. */
export const ofLedger = { ofLedger: true } as const
