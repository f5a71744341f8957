import type { Fit, MirrorReasonName, Reason } from '../../cypher/knowledge/mirror/reasons/reason.ts'
import { builder } from '../builder.ts'

export const MirrorReasonKind = builder.enumType('MirrorReasonKind', {
  description: 'Why an exporter and an importer may give different numbers for one flow.',
  values: {
    VALUATION: {
      description:
        "The importer counts carriage and insurance (CIF), the exporter doesn't (FOB). Possible up to a fifth more; fits only if both are said.",
    },
    RE_EXPORTS: {
      description:
        'Goods only pass through: the exporter or the importer is a hub, or one counts by origin what the other counts by where it was sent. Fits only if re-exports to the importer are known and are what is lacking.',
    },
    PERIOD: {
      description:
        'They count other times: a fiscal year, or goods booked a year later. Fits if the numbers of the years concerned come out.',
    },
    UNIT: {
      description:
        'One is in another unit than it says: a thousand or a million times the other; of quantities also pounds or short tons.',
    },
    ESTIMATE: {
      description: 'A source says that its number is an estimate; how much that explains is not known.',
    },
    CLASSIFICATION: {
      description:
        'They put the goods under different codes of one heading of the Harmonized System, as its editions do: the heading as a whole agrees.',
    },
    COUNTED_TWICE: {
      description: 'One is twice the other, as where a total is counted together with its parts.',
    },
    UNSPECIFIED: {
      description:
        'The side with the lower number reports some with areas, or of goods, that it does not tell: confidential, or not elsewhere specified.',
    },
    ONE_SIDED: {
      description: 'Only one side has a number. That of the other is unknown, which is not zero.',
    },
  } as const satisfies Record<MirrorReasonName, object>,
})

const MirrorFit = builder.enumType('MirrorFit', {
  description: 'How sure a reason is.',
  values: {
    FITS: { description: 'The numbers bear it out. Others may still be the true one.' },
    POSSIBLE: { description: 'Nothing that is known speaks against it, and too little for it.' },
  } as const satisfies Record<Fit, object>,
})

export const MirrorReason = builder.objectRef<Reason>('MirrorReason').implement({
  description: 'A reason why two reports of one flow may differ, found by a rule, with what speaks for it.',
  fields: (t) => ({
    kind: t.expose('reason', { type: MirrorReasonKind, description: 'Which it is.' }),
    fit: t.expose('fit', { type: MirrorFit, description: 'How sure it is.' }),
    explains: t.float({
      nullable: true,
      description: 'How much of the gap it explains at the most: 0 to 1; null where that can’t be told.',
      resolve: ({ explains }) => explains,
    }),
    factor: t.float({
      nullable: true,
      description: 'How many times one number is the other, of UNIT and COUNTED_TWICE; null for others.',
      resolve: ({ factor }) => factor ?? null,
    }),
    because: t.exposeString('because', { description: 'What speaks for it, in words with the numbers.' }),
  }),
})
