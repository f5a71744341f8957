import type { Language } from '../words/language.tsx'

interface ShortcutWords {
  readonly title: string
  /** Each key, and what it does. */
  readonly keys: readonly (readonly [key: string, meaning: string])[]
}

/** The texts of the sheet of shortcuts. It is loaded after the page, so they stand apart from the page's own. */
export const shortcutWords: Readonly<Record<Language, ShortcutWords>> = {
  en: {
    title: 'Keyboard shortcuts',
    keys: [
      ['/', 'Search'],
      ['1', 'To the answer'],
      ['2', 'Graph'],
      ['3', 'Map'],
      ['4', 'Table'],
      ['F', 'Fit the picture'],
      ['← ↑ → ↓', 'In the picture: to the next node'],
      ['Enter', 'In the picture: open its card'],
      ['Esc', 'Close the card'],
      ['Ctrl or ⌘ + Z', 'Undo; with Shift: redo'],
      ['?', 'This list'],
    ],
  },
  zh: {
    title: '键盘快捷键',
    keys: [
      ['/', '搜索'],
      ['1', '转到回答'],
      ['2', '关系图'],
      ['3', '地图'],
      ['4', '表格'],
      ['F', '图面适应窗口'],
      ['← ↑ → ↓', '在图中：到相邻节点'],
      ['Enter', '在图中：打开卡片'],
      ['Esc', '关闭卡片'],
      ['Ctrl 或 ⌘ + Z', '撤销；加 Shift 为重做'],
      ['?', '本列表'],
    ],
  },
}
