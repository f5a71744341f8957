import type { Page } from './page.ts'

interface Route {
  /** The first part of the path; the second is the key of what the page shows. */
  readonly first: string
  readonly page: () => Promise<Page<unknown>>
  /** True for a page without a key. */
  readonly whole?: true
}

const routes: readonly Route[] = [
  { first: 'entity', page: async () => (await import('./entity/page.tsx')).entityPage as Page<unknown> },
  { first: 'claim', page: async () => (await import('./claim/page.tsx')).claimPage as Page<unknown> },
  { first: 'source', page: async () => (await import('./source/page.tsx')).sourcePage as Page<unknown> },
  { first: 'conflict', page: async () => (await import('./conflict/page.tsx')).conflictPage as Page<unknown> },
  {
    first: 'conflicts',
    whole: true,
    page: async () => (await import('./conflicts/page.tsx')).conflictsPage as Page<unknown>,
  },
  { first: 'history', page: async () => (await import('./history/page.tsx')).historyPage as Page<unknown> },
  {
    first: 'review',
    whole: true,
    page: async () => (await import('./review/page.tsx')).reviewPage as Page<unknown>,
  },
  {
    first: 'import',
    whole: true,
    page: async () => (await import('./import/page.tsx')).importPage as Page<unknown>,
  },
  { first: 'import', page: async () => (await import('./import/page.tsx')).importedPage as Page<unknown> },
  { first: 'measure', page: async () => (await import('./measure/page.tsx')).measurePage as Page<unknown> },
  { first: 'story', page: async () => (await import('./story/page.tsx')).storyPage as Page<unknown> },
  {
    first: 'stories',
    whole: true,
    page: async () => (await import('./stories/page.tsx')).storiesPage as Page<unknown>,
  },
]

/** The page at a path, and the key of what it shows: `/claim/F148` is the page of claims with the key `F148`. */
export function routeOf(pathname: string): { readonly page: Route['page']; readonly key: string } | null {
  const [, first, key, ...more] = pathname.split('/')
  const route = routes.find((one) => one.first === first && !key === Boolean(one.whole))
  if (!route || more.length > 0) return null
  try {
    return { page: route.page, key: decodeURIComponent(key ?? '') }
  } catch {
    return null
  }
}
