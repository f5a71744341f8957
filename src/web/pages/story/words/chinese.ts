import type { StoryWords } from './english.ts'

/** The texts around stories, in Chinese. */
export const chinese: StoryWords = {
  story: '故事',
  stories: '故事',
  storiesLead: '由实时场景构成的报道：每个数字、每张地图、每处分歧都在阅读时从图谱中取得，并注明来源。',
  written: (day) => `文字写于${day}。数字、地图和分歧在阅读时从图谱中取得。`,
  ofReader: '本文由读者撰写，并非 Entrepôt 所作。其中的数字、地图和分歧来自图谱。',
  all: '全部故事',
  references: '参考来源',
  referencesNote: (day) => `本文引用的全部来源，按编号排列。访问于${day}。`,
  reference: (number, title) => `参考来源${number}：${title}`,
  paragraphs: (numbers) => `第${numbers.join('、')}段`,
  original: '原文',
  openAnswer: '完整答案',
  openClaim: '该说法及其依据',
  openConflict: '分歧全文',
  openProfile: (name) => `关于${name}的全部信息`,
  mapOf: (what) => `地图：${what}`,
  firstOnMap: (shown, all) => `地图显示${all}个中的前${shown}个。`,
  notOnMap: (count) => `${count}个地点没有已知位置。`,
  present: '以幻灯片展示',
  print: '打印',
  missing: (what) => `此处没有内容：图谱中没有${what}。`,
  missingOf: {
    claim: (key) => `说法 ${key}`,
    conflict: (key) => `分歧 ${key}`,
    chart: (of) => `${of} 的这一数列`,
    answer: (path) => `${path} 的答案`,
  },
  failed: (why) => `此处内容无法读取：${why}`,
}
