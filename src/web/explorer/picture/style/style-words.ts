import type { Style } from '../../scene/scene.ts'
import type { Language } from '../../words/language.tsx'

export interface StyleWords {
  readonly menu: string
  readonly headings: { readonly size: string; readonly colour: string; readonly layout: string }
  readonly usual: { readonly size: string; readonly colour: string; readonly layout: string }
  readonly sizes: Readonly<Record<NonNullable<Style['size']>, string>>
  readonly colours: Readonly<Record<NonNullable<Style['colour']>, string>>
  readonly layouts: Readonly<Record<NonNullable<Style['layout']>, string>>
  /** What sizes mean: the label, the least and the greatest figure. */
  readonly sizeMeans: (label: string, least: string, most: string) => string
  readonly sizeUnknown: (count: number) => string
  readonly colourMeans: (label: string) => string
  readonly around: (name: string) => string
  readonly rest: string
  readonly below: (count: number) => string
  readonly relations: string
  /** Heads the other relations between the two ends of one. */
  readonly alsoBetween: string
}

/** The texts of how the graph is drawn. They are loaded with the picture, so they stand apart from the page's texts. */
export const styleWords: Readonly<Record<Language, StyleWords>> = {
  en: {
    menu: 'Style',
    headings: { size: 'Size', colour: 'Colour', layout: 'Layout' },
    usual: { size: 'Nothing in particular', colour: 'Kind', layout: 'By relations' },
    sizes: {
      relations: 'Relations drawn here',
      between: 'Shortest ways that lead over it (betweenness)',
      exports: 'Share of exports',
      imports: 'Share of imports',
      share: 'Share supplied',
    },
    colours: { community: 'What hangs together (communities)', basis: 'How it is known' },
    layouts: { kind: 'Grouped by kind', circle: 'Circle', ranks: 'Rings around the question', map: 'As on a map' },
    sizeMeans: (label, least, most) => `Size: ${label.toLowerCase()}, ${least === most ? most : `${least} to ${most}`}`,
    sizeUnknown: (count) => `Hollow: no value (${count.toLocaleString('en')})`,
    colourMeans: (label) => `Colour: ${label.toLowerCase()}`,
    around: (name) => `Around ${name}`,
    rest: 'Others',
    below: (count) =>
      `${count.toLocaleString('en')} without a place on the map ${count === 1 ? 'stands' : 'stand'} beneath it.`,
    relations: 'Relations',
    alsoBetween: 'Also between the two',
  },
  zh: {
    menu: '外观',
    headings: { size: '大小', colour: '颜色', layout: '布局' },
    usual: { size: '无特定含义', colour: '类别', layout: '按关系' },
    sizes: {
      relations: '图中的关系数',
      between: '经过它的最短路径数（中介中心性）',
      exports: '占出口的比重',
      imports: '占进口的比重',
      share: '供应所占比重',
    },
    colours: { community: '联系紧密的群组', basis: '依据' },
    layouts: { kind: '按类别分组', circle: '圆形', ranks: '围绕所问对象的同心圆', map: '按地图位置' },
    sizeMeans: (label, least, most) => `大小：${label}，${least === most ? most : `${least} 至 ${most}`}`,
    sizeUnknown: (count) => `空心：无数值（${count}）`,
    colourMeans: (label) => `颜色：${label}`,
    around: (name) => `以${name}为中心`,
    rest: '其他',
    below: (count) => `${count} 个在地图上没有位置，排在下方。`,
    relations: '关系',
    alsoBetween: '两者之间还有',
  },
}
