import { describe, expect, it } from 'vitest'
import { understand } from '../../src/web/explorer/ask/understand.ts'

describe('sentences in the search box', () => {
  it.each([
    ['Which ports serve Central Asia?', 'ports', ['Central Asia']],
    ['ports serving central asia', 'ports', ['central asia']],
    ['ports of Bolivia', 'ports', ['Bolivia']],
    ['How does Mongolia reach the sea?', 'ports', ['Mongolia']],
    ["Ethiopia's ports", 'ports', ['Ethiopia']],
    ['哪些口岸服务中亚？', 'ports', ['中亚']],
    ['蒙古有哪些口岸', 'ports', ['蒙古']],
    ['How is Horgos linked to Germany?', 'linked', ['Horgos', 'Germany']],
    ['how are China and Laos connected', 'linked', ['China', 'Laos']],
    ['trade between China and Russia in 2023', 'linked', ['China', 'Russia']],
    ['China–Russia trade', 'linked', ['China', 'Russia']],
    ['中国与老挝有什么联系', 'linked', ['中国', '老挝']],
    ['What is said about Xinjiang?', 'said', ['Xinjiang']],
    ['what do sources say about durian', 'said', ['durian']],
    ['How does Kazakhstan trade?', 'trade', ['Kazakhstan']],
    ['exports of Vietnam', 'trade', ['Vietnam']],
    ['Kazakhstan trade', 'trade', ['Kazakhstan']],
    ['哈萨克斯坦的对外贸易', 'trade', ['哈萨克斯坦']],
    ['Route from Chongqing to Duisburg by rail', 'route', ['Chongqing', 'Duisburg']],
    ['train from Moscow to Hamburg', 'route', ['Moscow', 'Hamburg']],
    ['show me the route from Kunming to Vientiane', 'route', ['Kunming', 'Vientiane']],
    ['从重庆到杜伊斯堡的铁路', 'route', ['重庆', '杜伊斯堡']],
    ['Where do sources disagree?', 'conflicts', []],
    ['各来源在哪里不一致？', 'conflicts', []],
    ['What surrounds Horgos?', 'around', ['Horgos']],
    ["Who supplies China's tin?", 'supply', ['China', 'tin']],
    ['who supplies tin to China', 'supply', ['China', 'tin']],
    ['Who supplies China with tin ore?', 'supply', ['China', 'tin ore']],
    ['Who really supplies China’s tin?', 'supply', ['China', 'tin']],
    ['where does China get its tin from', 'supply', ['China', 'tin']],
    ['main suppliers of durian to China', 'supply', ['China', 'durian']],
    ["China's suppliers of coal", 'supply', ['China', 'coal']],
    ['谁向中国供应锡', 'supply', ['中国', '锡']],
    ['中国的锡来自哪里？', 'supply', ['中国', '锡']],
    ['中国从哪些国家进口榴莲', 'supply', ['中国', '榴莲']],
    ['everything about RCEP', 'around', ['RCEP']],
  ] as const)('“%s” is understood', (sentence, question, texts) => {
    expect(understand(sentence)[0]).toEqual({ question, texts })
  })

  it.each([
    'Horgos',
    '霍尔果斯',
    'Port of Shanghai',
    'CNSHA',
    'durian',
    'Hong Kong',
    'port',
    'Belt and Road Initiative',
  ])('the name “%s” is no sentence', (name) => {
    expect(understand(name)).toEqual([])
  })
})
