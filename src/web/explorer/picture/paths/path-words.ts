import type { Language } from '../../words/language.tsx'

const english = {
  title: (from: string, to: string) => `From ${from} to ${to}`,
  to: 'Paths to …',
  toLabel: 'Paths to',
  hint: 'Or hold Shift and click it in the picture',
  none: 'No chain of at most four steps links the two.',
  steps: (number: number | string, steps: number) => `Path ${number}, ${steps} ${steps === 1 ? 'step' : 'steps'}`,
  close: 'Close the paths',
  ranking:
    'Fewest steps first; then what is more than geography, and what sources state before what we curated or inferred.',
  others: (count: number, steps: number) =>
    steps > 1
      ? `and ${count.toLocaleString('en')} more by other stops`
      : `and ${count.toLocaleString('en')} more like it`,
}

const chinese: typeof english = {
  title: (from, to) => `从${from}到${to}`,
  to: '路径至……',
  toLabel: '路径至',
  hint: '或按住 Shift 键在图中点击',
  none: '两者之间没有不超过四步的链条。',
  steps: (number, steps) => `路径 ${number}，${steps} 步`,
  close: '关闭路径',
  ranking: '步数最少的在前；步数相同时，不止于地理关系的在前，有来源陈述的先于整理和推断的。',
  others: (count, steps) => (steps > 1 ? `另有 ${count} 条经由其他地点` : `另有 ${count} 条类似的`),
}

/** The texts of the paths panel. They are loaded with the picture, so they stand apart from the page's texts. */
export const pathWords: Readonly<Record<Language, typeof english>> = { en: english, zh: chinese }
