/** The name of a file after what it holds, without its ending: `entrepot-ports-serving-central-asia-2026-11-28`. */
export function fileName(title: string, day: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `entrepot-${words.join('-').slice(0, 80)}-${day}`
}
