import type { Language } from '../../../explorer/words/language.tsx'
import type { ShippedStory, Told } from '../story.ts'

/** A story in the list: its name in the address, its title, and how the rest of it is loaded. */
interface Listed {
  readonly slug: string
  readonly title: Readonly<Record<Language, string>>
  readonly load: () => Promise<Told>
}

/** The stories that come with the site, in the order of the list. */
export const listed: readonly Listed[] = [
  {
    slug: 'why-horgos-matters',
    title: { en: 'Why Horgos matters', zh: '霍尔果斯为何重要' },
    load: async () => (await import('./why-horgos-matters.ts')).whyHorgosMatters,
  },
  {
    slug: 'who-supplies-chinas-tin',
    title: { en: "Who really supplies China's tin", zh: '谁真正供应中国的锡' },
    load: async () => (await import('./who-supplies-chinas-tin.ts')).whoSuppliesChinasTin,
  },
  {
    slug: 'asean-at-eleven',
    title: { en: 'ASEAN at eleven', zh: '东盟十一国' },
    load: async () => (await import('./asean-at-eleven.ts')).aseanAtEleven,
  },
  {
    slug: 'three-ways-round-the-caspian',
    title: { en: 'Three ways round the Caspian', zh: '绕过里海的三条路' },
    load: async () => (await import('./three-ways-round-the-caspian.ts')).threeWaysRoundTheCaspian,
  },
  {
    slug: 'when-two-customs-offices-disagree',
    title: { en: 'When two customs offices disagree', zh: '当两家海关各执一词' },
    load: async () => (await import('./when-two-customs-offices-disagree.ts')).whenTwoCustomsOfficesDisagree,
  },
]

/** The shipped story with a name; null if there is none. */
export async function shippedCalled(slug: string): Promise<ShippedStory | null> {
  const story = listed.find((one) => one.slug === slug)
  return story ? whole(story) : null
}

/** All shipped stories, in the order of the list. */
export function allShipped(): Promise<readonly ShippedStory[]> {
  return Promise.all(listed.map(whole))
}

async function whole({ slug, title, load }: Listed): Promise<ShippedStory> {
  return { slug, title, ...(await load()) }
}
