/** What a reader sees of HTML. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style).*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const english = 'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')
const chinese = '三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六'.split(' ')

/** The numbers in a text, in digits: also from three on those that are written as words. "One" and "two" are too often no numbers. */
export function numbersIn(text: string, language: 'en' | 'zh'): readonly string[] {
  const digits = [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''))
  const words =
    language === 'en'
      ? [...text.matchAll(/\b[a-z]+\b/gi)].map(([word]) => english.indexOf(word.toLowerCase()))
      : [...text.matchAll(/[三四五六七八九十]+(?=[个倍年条种国次处家])/g)].map(([word]) => chinese.indexOf(word))
  return [...digits, ...words.filter((place) => place >= 0).map((place) => String(place + 3))]
}
