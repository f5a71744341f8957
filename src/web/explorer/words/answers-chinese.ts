import type { answersEnglish } from './answers-english.ts'

const count = (number: number) => number.toLocaleString('zh')

/** The texts of answers that have a shape of their own, in Chinese. */
export const answersChinese: typeof answersEnglish = {
  howLinked: (from, to) => `${from}与${to}的联系`,
  linkedBy: (kinds) => `${kinds.join('、')}。`,
  linksAbsent: (kinds) => `图中没有两者之间的${kinds.join('、')}。`,
  noLinks: (from, to) => `图中${from}与${to}既无直接联系，也没有四步以内的联系。请查看各自的周围。`,
  linkKinds: {
    trade: '贸易',
    direct: '直接联系',
    rail: '铁路',
    agreements: '有效协定',
    organizations: '共同参加的组织',
    chains: '间接联系',
  },
  linksCounted: {
    have: {
      trade: '贸易',
      border: '接壤',
      facts: (number) => `${count(number)} 项直接联系`,
      rail: '铁路相通',
      agreements: (number) => `${count(number)} 项有效协定`,
      organizations: (number) => `${count(number)} 个共同参加的组织`,
      said: (number) => `${count(number)} 条同时涉及两者的说法`,
      chains: (number) => `${count(number)} 条间接联系`,
    },
    lack: {
      trade: '贸易数据',
      rail: '全程铁路',
      agreements: '有效协定',
      organizations: '共同参加的组织',
      said: '同时涉及两者的说法',
    },
  },
  chainsAlike: (number) => `另有 ${count(number)} 条类似的联系，经由其他港口或城镇`,
  suspendedSince: (day) => `自${day}起两者之间不适用`,
  atLeast: (amount) => `至少 ${amount}`,
  throughService: '直达列车：',
  gaugesUnknown: '沿途轨距不详。',
  wholeRoute: '逐段查看整条路线',
}
