const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u
const combining = /\p{M}/u

/** The width of a line in terminal columns; a Chinese character takes two. */
export function displayWidth(line: string): number {
  let width = 0
  for (const character of line) width += wide.test(character) ? 2 : combining.test(character) ? 0 : 1
  return width
}
