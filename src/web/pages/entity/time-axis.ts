const year = 365.2425 * 86_400_000
const steps = [1, 2, 5, 10, 20, 25, 50, 100]

export interface TimeAxis {
  /** The years with tick marks. */
  readonly ticks: readonly { readonly year: number; readonly left: string }[]
  /** The position of a period on the axis. A period that has not ended reaches to the end of the axis, which is today. */
  readonly span: (since: string, until: string | null | undefined) => { readonly left: string; readonly width: string }
}

const percent = (part: number) => `${(Math.min(1, Math.max(0, part)) * 100).toFixed(2)}%`

/** The time from the year of the first day until today, with some six years marked. */
export function timeAxis(days: readonly string[], today = Date.now()): TimeAxis {
  const firstYear = Math.min(...days.map((day) => Number(day.slice(0, 4))))
  const lastYear = new Date(today).getUTCFullYear()
  const begin = Date.UTC(firstYear, 0)
  const whole = Math.max(year, today - begin)
  const step = steps.find((size) => (lastYear - firstYear) / size <= 7) ?? 200
  const first = Math.ceil(firstYear / step) * step
  const marked = Array.from({ length: Math.floor((lastYear - first) / step) + 1 }, (_, index) => first + index * step)
  return {
    ticks: marked.map((marked) => ({ year: marked, left: percent((Date.UTC(marked, 0) - begin) / whole) })),
    span: (since, until) => {
      const start = Math.min(Date.parse(since), today)
      const end = until ? Math.min(Date.parse(until), today) : today
      // A minimum width keeps recent starts visible.
      return { left: percent((start - begin) / whole), width: percent(Math.max(end - start, whole / 200) / whole) }
    },
  }
}
