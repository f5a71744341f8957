/** Every property of a claim that may be read. The other properties only serve to find it. */
export const claimColumns: readonly string[] = [
  ...['id', 'claimKind', 'sortKey', 'type', 'predicate', 'basis', 'citations'],
  ...['attributedToId', 'attribution', 'attributionZh', 'note', 'noteZh'],
  ...['periodStart', 'periodEnd', 'periodLabel', 'periodAmbiguity', 'periodAmbiguityZh'],
  ...[
    'measure',
    'kind',
    'value',
    'unit',
    'comparator',
    'reporterId',
    'partnerId',
    'commodityId',
    'flow',
    'transportMode',
    'valuation',
    'estimate',
  ],
  ...['formula', 'channelId', 'objectText', 'sameAs', 'valueKey'],
  ...[
    'subjectId',
    'objectId',
    'sentenceZh',
    'firstTime',
    'record',
    'inferredFromName',
    'rank',
    'trend',
    'share',
    'role',
  ],
  'position',
]

/** What is read of every claim: its identity, its type and its place in lists. */
export const alwaysReadOfClaims: readonly string[] = ['id', 'claimKind', 'sortKey']
