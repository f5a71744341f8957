/** The size of the picture of a page in a preview, in pixels, as the networks recommend. */
export const cardSize = { width: 1200, height: 630 } as const

const suffix = '.png'

/** The path of the picture of a page. */
export function picturePath(page: string): string {
  const [path, query] = page.split('?')
  return (path === '/' ? '/home' : path) + suffix + (query ? `?${query}` : '')
}

/** The path of the page of which a picture is asked; null if the path is none of a picture. */
export function pageOfPicture(pathname: string): string | null {
  if (!pathname.endsWith(suffix) || pathname.startsWith('/assets/')) return null
  const page = pathname.slice(0, -suffix.length)
  return page === '/home' ? '/' : page
}
