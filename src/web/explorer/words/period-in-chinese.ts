import type { Period } from './english.ts'

/** A period by its days, since its label is in English: whole years and months are called so. Without days, it is the label. */
export function periodInChinese({ label, start, end }: Period): string {
  if (!start) return end ? `至 ${end}` : (label ?? '')
  if (!end) return `自 ${start} 起`
  const [firstYear, firstMonth, firstDay] = parts(start)
  const [lastYear, lastMonth, lastDay] = parts(end)
  const wholeMonths = firstDay === 1 && lastDay === new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate()
  if (!wholeMonths) return start === end ? start : `${start} 至 ${end}`
  if (firstMonth === 1 && lastMonth === 12)
    return firstYear === lastYear ? `${firstYear}年` : `${firstYear}年至${lastYear}年`
  const from = `${firstYear}年${firstMonth}月`
  if (firstYear !== lastYear) return `${from}至${lastYear}年${lastMonth}月`
  return firstMonth === lastMonth ? from : `${from}至${lastMonth}月`
}

function parts(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
