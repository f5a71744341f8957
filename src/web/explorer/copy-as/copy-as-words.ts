import type { Language } from '../words/language.tsx'
import type { Form } from './snippets.ts'

/** What the forms are called in which an answer is copied. They are loaded with their menu, so they stand apart from the page's texts. */
export const copyAsWords: Readonly<Record<Language, Readonly<Record<Form, string>>>> = {
  en: {
    link: 'Link',
    citation: 'Citation',
    frame: 'Frame (iframe)',
    element: 'Element <entrepot-view>',
    graphql: 'GraphQL',
    curl: 'curl',
    pandas: 'Python with pandas',
    python: 'Python, no packages',
    r: 'R',
  },
  zh: {
    link: '链接',
    citation: '引用',
    frame: '框架（iframe）',
    element: '元素 <entrepot-view>',
    graphql: 'GraphQL',
    curl: 'curl',
    pandas: 'Python（pandas）',
    python: 'Python（仅标准库）',
    r: 'R',
  },
}
