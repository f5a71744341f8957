import type { Language } from '../../words/language.tsx'
import type { Counts } from './in-force.ts'

interface TimeWords {
  readonly label: string
  readonly play: string
  readonly pause: string
  readonly today: string
  /** How the drawn relations stand on a day. */
  readonly told: (counts: Counts) => string
  /** The same without a day. */
  readonly allTimes: (count: number, undated: number) => string
  readonly noDates: string
  readonly undated: string
  readonly listedBy: (date: string) => string
  readonly when: string
}

const english = (count: number) => count.toLocaleString('en')
const many = (count: number) => `${english(count)} ${count === 1 ? 'relation' : 'relations'}`
const have = (count: number) => (count === 1 ? 'has' : 'have')

/** The texts of the time in the picture. They are loaded with the picture, so they stand apart from the page's texts. */
export const timeWords: Readonly<Record<Language, TimeWords>> = {
  en: {
    label: 'Year shown',
    play: 'Play the years',
    pause: 'Pause',
    today: 'Today',
    told: ({ inForce, undated, later, not }) =>
      [
        `${english(inForce)} of ${many(inForce + undated + later + not)} in force by ${inForce === 1 ? 'its' : 'their'} dates`,
        `${english(not)} not in force`,
        ...(later > 0 ? [`${english(later)} known only from later sources`] : []),
        `${english(undated)} without known dates, drawn thin.`,
      ].join('; '),
    allTimes: (count, undated) =>
      `Relations of any time: ${english(count)}, of which ${english(undated)} ${have(undated)} no known dates.`,
    noDates: 'Of no relation drawn here is a date known.',
    undated: 'No dates known',
    listedBy: (date) => `no known start; listed by ${date}`,
    when: 'When',
  },
  zh: {
    label: '所示年份',
    play: '逐年播放',
    pause: '暂停',
    today: '今天',
    told: ({ inForce, undated, later, not }) =>
      `${[
        `共 ${inForce + undated + later + not} 项关系，按日期有效的 ${inForce} 项`,
        `无效的 ${not} 项`,
        ...(later > 0 ? [`仅见于此后来源的 ${later} 项`] : []),
        `日期不详、以细线画出的 ${undated} 项`,
      ].join('；')}。`,
    allTimes: (count, undated) => `不限时间的关系共 ${count} 项，其中 ${undated} 项日期不详。`,
    noDates: '图中的关系均无已知日期。',
    undated: '日期不详',
    listedBy: (date) => `起始日期不详，${date}已列出`,
    when: '时间',
  },
}
