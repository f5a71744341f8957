import type { Period } from './english.ts'

type Day = readonly [year: number, month: number, date: number]

/** A period, formatted from its dates because its label is in English. Whole years and months are shortened. Without dates the label is used. */
export function periodInChinese({ label, start, end }: Period): string {
  if (!start) return end ? `至${asWritten(end)}` : (label ?? '')
  if (!end) return `自${asWritten(start)}起`
  const [first, last] = [firstDay(start), lastDay(end)]
  const exactness = exactnessOf(first, last)
  const [from, to] = [called(first, 0, exactness), called(last, 0, exactness)]
  if (from === to) return from
  return `${from}至${exactness > 1 && first[0] === last[0] ? called(last, 1, exactness) : to}`
}

/** The number of date parts needed to name a period: whole years need no month, whole months need no day. */
function exactnessOf([, month, date]: Day, [lastYear, lastMonth, lastDate]: Day): number {
  if (date !== 1 || lastDate !== daysOf(lastYear, lastMonth)) return 3
  return month === 1 && lastMonth === 12 ? 1 : 2
}

function called(day: Day, from: number, to: number): string {
  return day
    .map((part, place) => `${part}${['年', '月', '日'][place]}`)
    .slice(from, to)
    .join('')
}

function asWritten(day: string): string {
  return called(firstDay(day), 0, day.split('-').length)
}

/** Formats a date, which may be only a year, or a year and a month. */
function firstDay(day: string): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

function lastDay(day: string): Day {
  const [year = 0, month = 12, date = daysOf(year, month)] = day.split('-').map(Number)
  return [year, month, date]
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
