import { limits } from '../limits.ts'
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
  slide: '幻灯片',
  slides: '幻灯片',
  slideOf: (number, all) => `第${number}张，共${all}张`,
  endShow: '结束放映',
  previous: '上一张',
  next: '下一张',
  blank: '无标题故事',
  own: {
    title: '我的故事',
    lead: '从任意页面收入说法、答案、图表和分歧，在其间写下文字，再以一个链接分享全文。草稿保存在本浏览器中。',
    needsScripts: '撰写故事需要启用脚本。阅读故事则不需要。',
    linkBroken: '此链接中没有故事',
    write: '撰写自己的故事',
  },
  problem: (problem) => {
    switch (problem.what) {
      case 'tooLarge':
        return `内容过大：链接最多${limits.link}个字符，文件最多${limits.file}个字符。`
      case 'damaged':
        return '内容已损坏：传送途中有一部分丢失或被改动。请改用文件。'
      case 'notJson':
        return '这不是故事：故事文件应为 JSON，而此文件不是。'
      case 'notAStory':
        return '这不是 Entrepôt 的故事：缺少“entrepotStory”。'
      case 'newer':
        return `其格式为“${problem.version}”，本站只能读取格式 1。`
      case 'tooManyBlocks':
        return `内容块超过${limits.blocks}个。`
      case 'tooManyScenes':
        return `场景超过${limits.scenes}个。`
      case 'field':
        return `字段“${problem.field}”不能是“${problem.value}”。`
      case 'block':
        return `第${problem.place}块的字段“${problem.field}”不能是“${problem.value}”。`
    }
  },
  editor: {
    opening: '正在打开……',
    preview: '预览',
    edit: '继续撰写',
    undo: '撤销',
    count: (blocks, mostBlocks, scenes, mostScenes) => `内容块 ${blocks}/${mostBlocks}，场景 ${scenes}/${mostScenes}`,
    draftUnreadable: '本浏览器中的草稿无法读取，已另行保存，并未删除。',
    title: '标题',
    lead: '一两句话概述',
    empty: '还没有收入任何内容。请打开任一说法、答案、图表或分歧，选择“收入故事”，或在下方按网址添加。',
    addText: '在此添加文字',
    addScene: '按网址添加场景',
    addSceneHint: '本站某一说法、分歧或答案的网址。',
    notAScene: '本站没有以此为网址的说法、分歧或答案。',
    add: '添加',
    textHint: '段落之间空一行。## 标题，**粗体**，[链接](/claim/F148)',
    block: (number, kind) => `第${number}块：${kind}`,
    kinds: { text: '文字', claim: '说法', answer: '答案', chart: '图表', conflict: '分歧' },
    showAs: '显示为',
    shows: { map: '地图', list: '列表', bars: '伙伴条形图', brief: '简要文字' },
    up: '上移',
    down: '下移',
    remove: '移除',
    share: '分享',
    shareNote: '链接包含整个故事：得到链接的人都能阅读，服务器上不保存任何内容。',
    copyLink: '复制链接',
    openLink: '打开链接',
    saveFile: '保存为文件',
    openFile: '打开文件',
    clear: '重新开始',
    draftKept: '您的草稿没有改变。',
    linkSize: (length, most) => `链接有${length}个字符，上限为${most}个。`,
    linkTooLong: (length, most) => `链接过长：有${length}个字符，而上限为${most}个。请保存为文件后发送。`,
  },
  missing: (what) => `此处没有内容：图谱中没有${what}。`,
  missingOf: {
    claim: (key) => `说法 ${key}`,
    conflict: (key) => `分歧 ${key}`,
    chart: (of) => `${of} 的这一数列`,
    answer: (path) => `${path} 的答案`,
  },
  failed: (why) => `此处内容无法读取：${why}`,
}
