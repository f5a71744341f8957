import type { MirrorReason } from '../../pages/conflicts/mirror.ts'

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en')} ${count === 1 ? one : more}`
const percent = (part: number) => `${Math.round(part * 100)} %`

/** The texts of flows as exporter and importer tell them. */
export const mirrorEnglish = {
  title: 'What one exports, the other imports',
  lead: 'Two customs offices report the same goods. Their numbers stand side by side, the largest gap first, with the reasons that fit and those that are no more than possible.',
  count: (disagree: number, one: number) =>
    `${many(disagree, 'flow differs', 'flows differ')}; ${many(one, 'flow is', 'flows are')} reported by one side alone, and what the other has is unknown, which is not zero.`,
  table: 'All flows as a table',
  heading: (exporter: string, importer: string) => `${exporter} to ${importer}`,
  allGoods: 'All goods',
  exported: (who: string) => `${who} reports exports of`,
  imported: (who: string) => `${who} reports imports of`,
  reconciled: (dataset: string) => `${dataset} makes of both`,
  row: (job: string, row: number) => `import ${job}, row ${row}`,
  gap: (gap: string, higher: boolean, times: string | null) =>
    `The importer has ${gap} ${higher ? 'more' : 'less'}${times ? `: ${times} times the exporter’s number` : ''}.`,
  why: 'Why they may differ',
  unexplained: 'Nothing that is known here explains it.',
  fit: { FITS: 'fits', POSSIBLE: 'possible' } satisfies Record<MirrorReason['fit'], string>,
  explains: (part: number) => `explains up to ${percent(part)} of the gap`,
  reasons: {
    VALUATION: 'The importer counts carriage and insurance (CIF), the exporter does not (FOB)',
    RE_EXPORTS: 'Goods only pass through, or one side counts by origin and the other by where it was sent',
    PERIOD: 'They count other times: a fiscal year, or goods booked a year later',
    UNIT: 'One number is in another unit than it says',
    ESTIMATE: 'A side’s number is an estimate',
    CLASSIFICATION: 'They put the goods under different codes of one heading',
    COUNTED_TWICE: 'One number is twice the other, as if counted twice',
    UNSPECIFIED: 'Some of the goods are reported with areas, or as goods, that are not told',
    ONE_SIDED: 'Only one side has a number',
  } satisfies Record<MirrorReason['kind'], string>,
}

export type MirrorWords = typeof mirrorEnglish
