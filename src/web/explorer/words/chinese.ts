import { amountsIn } from '../../shared/amounts.ts'
import { answersChinese } from './answers-chinese.ts'
import type { Disputed, Explained, Words } from './english.ts'
import { periodInChinese as inChinese } from './period-in-chinese.ts'
import { pictureChinese } from './picture-chinese.ts'

const count = (number: number) => number.toLocaleString('zh')

/** Units in Chinese; currencies keep their codes. */
const units: Readonly<Record<string, string>> = {
  'consecutive months': '个月（连续）',
  'consecutive years': '年（连续）',
  countries: '个国家',
  'countries and regions': '个国家和地区',
  enterprises: '家企业',
  'CNY/USD': '元人民币兑1美元',
  percent: '%',
  'percent/year': '%/年',
  'percentage points': '个百分点',
  persons: '人次',
  'persons/day': '人次/日',
  times: '倍',
  tonnes: '吨',
  year: '年',
  years: '年',
}

/** A disputed membership, as one side has it. */
function membership({ member, of, holds, since, until, where }: Disputed): string {
  const time = [since && `${since}起`, until && `至${until}（不含）`].filter(Boolean).join('，')
  return `${member}${holds ? '属于' : '不属于'}“${of}”${time ? `，${time}` : ''}${where}`
}

function disagreement(
  reason: Explained['reason'],
  figures: readonly string[],
  withGrowth: boolean,
  memberships: readonly Disputed[],
): string {
  const [first, second, third] = figures
  switch (reason) {
    case 'TWO_VALUES':
      return `同一事物有不同数值：${figures.join('，')}`
    case 'TOTAL_BELOW_PART':
      return withGrowth
        ? `按各自的增速（${figures.slice(2).join('，')}）推算，上一年的总额（由 ${first}）低于其中一部分（由 ${second}）`
        : `总额 ${first} 低于其中一部分 ${second}`
    case 'GROWTH_AGAINST_LEVELS':
      return `${first} 和增速 ${second} 推算出的上一年数额，与所说的 ${third} 不符`
    case 'SHARE_AGAINST_AMOUNTS':
      return `所说的占比 ${first} 与 ${second} 占 ${third} 的比例不符`
    case 'SHARE_BEYOND_PARTNER': {
      const doubted = figures.slice(3)
      return `${second} 的 ${first} 超过伙伴反方向的全部贸易 ${third}${doubted.length > 0 ? `；关于双方贸易的其他说法因此也存疑：${doubted.join('，')}` : ''}`
    }
    case 'MEMBERSHIP_AGAINST_TREATY':
      return `成员名单与条约缔约方不一致：${memberships.map(membership).join('；')}`
    case 'TWO_LISTS':
      return `两份成员名单不一致：${memberships.map(membership).join('；')}`
    case 'WINDOW_DRIFT':
      return `先后两次说到 ${first} 和 ${second}，时间推移而数值没有增加；没有说明是哪些年份，两者所指的可能并不相同`
    case 'STREAK_AGAINST_START':
      return `所说的持续时间 ${first} 与另一处所说的起点（${second}）不符`
  }
}

const amounts = amountsIn('zh-CN', (unit) => units[unit] ?? ` ${unit}`, {
  currencyDisplay: 'name',
  compactFrom: 10_000,
})

/** How the reporter stands to its partner, before the partner's name. */
const toPartner = { EXPORTS: '对', IMPORTS: '自', TRADE: '对', INVESTMENT: '对' } as const

const listOf = (parts: readonly string[]) => new Intl.ListFormat('zh').format(parts)

/** The letter of a side: A, B … */
const letter = (index: number) => String.fromCharCode(65 + index)

export const chinese: Words = {
  ...pictureChinese,
  ...answersChinese,
  ...amounts,
  title: '贸易与运输，事事有据',
  lead: '查询地点、铁路、商品与协定之间的联系。每个回答都说明出处；来源不一致时，各方说法并列。',
  home: {
    ports: '个港口和口岸',
    claims: '条说法，各有依据',
    sources: '个来源',
    comma: '、',
    allWithEvidence: (number) => `全部 ${count(number)} 个及其依据`,
    cannotBothBeRight: '不可能都对',
    disagreementLead: (number) => `有 ${count(number)} 处说法不能同时成立。这里不取平均，也不判定谁对谁错。`,
    allDisagreements: '全部不一致之处，逐一对照',
    more: '更多问题',
  },
  searchLabel: '查找',
  searchHint: '哪些口岸服务于中亚？· Horgos · CNSHA',
  question: '问题',
  nothingFound: (text) => `没有名为“${text}”的内容。请试试名称的一部分、英文名或代码。`,
  questionsTitle: '提一个问题',
  ask: '提问',
  blank: '请选择……',
  newQuestion: '其他问题',
  sentences: {
    ports: ['哪些口岸和港口服务于', '？'],
    linked: ['', '与', '有何联系？'],
    said: ['关于', '有哪些说法？'],
    trade: ['', '的贸易情况如何？'],
    route: ['从', '到', '的铁路路线'],
    around: ['', '周围有什么？'],
    conflicts: ['各来源在哪里不一致？'],
  },
  blankLabels: {
    ports: ['地点'],
    linked: ['起点', '终点'],
    said: ['对象'],
    trade: ['国家或地区'],
    route: ['起点', '终点'],
    around: ['中心'],
    conflicts: [],
  },
  loading: '正在查询……',
  failed: (message) => `无法回答：${message}`,
  partlyFailed: (messages) => `部分内容未能读取：${messages}`,
  notRead: '未能读取',
  failedHint: '请重试，或在上方按名称查找。',
  tryAgain: '重试',
  unknown: (id) => `没有编号为 ${id} 的内容。请按名称查找。`,
  openInGraphiql: '在 GraphiQL 中打开此查询',
  copyLink: '复制链接',
  copyEmbed: '复制嵌入代码',
  copied: '已复制',
  copyFailed: '浏览器拒绝复制',
  language: 'English',
  languageLabel: 'English interface',
  theme: { auto: '跟随系统', light: '浅色', dark: '深色' },
  themeLabel: '配色',
  skip: '跳到回答',

  answer: '回答',
  portsCount: (number, place) => `${count(number)} 个港口和口岸服务于${place}`,
  portsShown: (shown, number) => `列出并绘制 ${count(number)} 个中的前 ${count(shown)} 个。`,
  showMore: (left) => `显示更多（还有 ${count(left)} 个）`,
  noPorts: (place) => `图中没有服务于${place}的港口或口岸。请换一个国家、地区或国家集团。`,
  portRoles: {
    GATEWAY: '门户',
    OWN_PORT: '境内港',
    BORDER_CROSSING: '边境口岸',
    INTERNAL_CROSSING: '内部口岸',
    RAIL_PORT: '直达列车可达',
    RAIL_PORT_ONE_CHANGE: '铁路换乘一次可达',
    MINOR_GATEWAY: '次要门户',
    CLOSED_CROSSING: '已关闭',
  },
  showAll: (number) => `显示全部 ${number} 个`,
  why: '为什么？',
  claimsCount: (number, about) => `关于${about}有 ${count(number)} 种说法`,
  noClaims: (about) => `图中没有来源提到${about}。请查看其周围。`,
  claimsShown: (shown, number) => `共 ${number} 条，显示前 ${shown} 条；其余可在 GraphiQL 中翻页。`,
  routeFound: (from, to, kilometres) => `从${from}到${to}铁路 ${count(Math.round(kilometres))} 公里`,
  routeUnknown: (from, to) => `从${from}到${to}的铁路路线，里程不详`,
  noRoute: (from, to) => `图中没有从${from}到${to}全程的铁路线。请查询它们的联系。`,
  routeParts: (legs, borders, gauges, withoutGauge) => {
    const parts = [`${legs} 段`, `${borders} 次过境`]
    if (gauges > 0 || withoutGauge === 0) parts.push(`${gauges} 次换轨`)
    return `${parts.join('，')}${withoutGauge > 0 ? `；其中 ${withoutGauge} 段轨距未知` : ''}。`
  },
  distances: {
    STATED: '运营方公布的里程',
    PUBLISHED: '公布的里程',
    RECONSTRUCTED: '按已知里程分摊',
    MODELLED: '按航线模拟',
    ESTIMATED: '估算',
    GREAT_CIRCLE: '球面直线距离，实际更长',
    UNKNOWN: '里程不详',
  },
  kilometres: (kilometres) => `${count(Math.round(kilometres))} 公里`,
  gaugeChange: (place, from, to) => `${place}：轨距 ${from} → ${to} 毫米`,
  overBorder: '过境',
  statement: ({ sentence, sentenceZh }) => sentenceZh ?? sentence,
  explanation: ({ reason, about, figures, withGrowth, memberships }) =>
    `${about ? `${about}：` : ''}${disagreement(reason, figures, withGrowth, memberships)}。`,
  conflictsCount: (number) => `各来源有 ${count(number)} 处不一致`,
  noConflicts: '图中的来源没有不一致之处。',
  tradeOf: (name) => `${name}的贸易`,
  noTrade: (name) => `图谱中没有来源给出${name}的贸易数字。可以改问关于它有哪些说法。`,
  tradeParts: {
    TRADE: '进出口合计',
    EXPORTS: '出口',
    IMPORTS: '进口',
    total: '最近总额',
    withPartners: '对各伙伴',
    shares: '主要伙伴',
    goods: '主要商品',
  },
  aroundCount: (number, name) => `${name}有 ${count(number)} 个关系`,
  alsoCalled: '又称',
  codes: '代码',

  views: { graph: '关系图', map: '地图', table: '表格' },
  viewsLabel: '视图',
  fit: '适应窗口',
  zoomIn: '放大',
  zoomOut: '缩小',
  undo: '撤销',
  redo: '重做',
  depth: '深度',
  exportLabel: '导出',
  legend: '图例与筛选',
  shown: (nodes, edges) => `${count(nodes)} 个实体，${count(edges)} 个关系`,
  truncated: '周围还有更多内容没有画出。请降低深度，或逐个展开。',
  emptyPicture: '还没有可画的内容。请提问，或在图例中重新打开类别。',
  noWebgl: '此浏览器不支持 WebGL，无法画图。表格中有全部内容。',
  mapNote: '地图上的边界不代表任何立场。',
  offMap: (number) => `${count(number)} 个实体在地图上没有位置；表格列出全部。`,
  canvasLabel: (nodes, edges) => `${nodes} 个实体和 ${edges} 个关系的图；表格视图列出全部`,
  inferred: '推断',
  pin: '固定',
  unpin: '取消固定',
  hide: '隐藏',
  close: '关闭',
  expand: '展开',
  more: (number) => `还有 ${count(number)} 个`,
  allShown: '已全部显示',
  factsPage: '全部事实',
  claimPage: {
    claim: '陈述',
    whoSays: '出处',
    howSure: '可信程度',
    sureness: {
      STATED: '上述文献在所列段落中这样说。',
      REFERENCE: '来自开放数据集，按原样采用。',
      DERIVED: '没有来源直接说明，由下列说法计算得出。',
      CURATED: '出自本站整理的常识，没有引用文献；使用前请核实。',
    },
    howInferred: '推算方法',
    contradictedBy: '与之相矛盾的说法',
    toConflict: '双方的说法，以及如何判定',
    about: '涉及内容',
    sameAs: '以另一单位表示的同一数额',
    others: '同一事物的其他数字',
    othersShown: (shown, number) => `共 ${count(number)} 条，显示前 ${shown} 条。`,
    roles: {
      SUBJECT: '主体',
      OBJECT: '对象',
      REPORTER: '数字的主体',
      PARTNER: '伙伴',
      COMMODITY: '商品',
      SECTOR: '行业',
      EVENT: '活动',
      PLACE: '地点',
      SPEAKER: '发言者',
      PARTICIPANT: '参加者',
      CHANNEL: '渠道',
      ATTRIBUTED_TO: '说话者',
      VIA: '转述者',
    },
    mode: '运输方式',
    modes: { ROAD: '公路', RAIL: '铁路', WATER: '内河', SEA: '海运' },
    rank: '位次',
    trend: '趋势',
    share: '份额',
    office: '职务',
    position: '立场',
    inWords: '原文用语',
    firstTime: '来源称这是首次。',
    record: '来源称这是纪录。',
    inferredFromName: '仅由名称得知。',
  },
  sourcePage: {
    source: '来源',
    description: (title, publisher) => `${publisher ? `${publisher}在` : ''}“${title}”中的各项说法。`,
    publisher: '发布者',
    published: '发布日期',
    edition: '版本',
    license: '许可',
    address: '发布地址',
    noAddress: '没有已知的公开地址。',
    noPublisher: '未注明发布者',
    fullTitle: '完整标题',
    undated: '日期不详',
    inferred: '推断',
    claims: '其中的说法',
    claimsInAll: (number) => `${count(number)} 条说法`,
    claimsOfPage: (shown, number) => `共 ${count(number)} 条，本页 ${shown} 条。`,
    first: '回到首页',
    next: '下一页',
  },
  desk: {
    title: '各来源的分歧',
    lead: '各来源在这些地方不可能都对。双方的说法原样列出：不取平均，也不判定谁对。',
    description: (number) => `${count(number)} 处分歧：谁怎么说，各数字意味着什么，怎样才能判定。`,
    reason: '分歧种类',
    about: '关于',
    measure: '指标',
    any: '全部',
    show: '显示',
    found: (found, all) => (found === all ? `${count(all)} 处分歧` : `${count(all)} 处分歧中的 ${count(found)} 处`),
    first: '回到首页',
    next: '下一页',
    inExplorer: '在探索页中查看',
  },
  conflictPage: {
    title: (about, reason) => `${about}：${reason}`,
    all: '全部分歧',
    side: letter,
    says: (index) => `${letter(index)} 方说`,
    implies: '由此推算',
    alsoInDoubt: '因此也存疑',
    belongs: (of, holds) => `${holds ? '属于' : '不属于'}${of}`,
    around: (amount) => `约${amount}`,
    between: (low, high) => `${low}至${high}`,
    open: (low, high) => (low ? `超过${low}` : high ? `少于${high}` : '不限'),
    figures: '准确数字',
    sideColumn: '方',
    low: '至少',
    high: '至多',
    noBound: '不限',
    restsOn: '依据',
    settle: '怎样才能判定',
    verdict: '结论',
    unresolved: '未定',
    settledBy: {
      TWO_VALUES: '两个数字所依据的数列及其定义：哪些年份、哪些商品、谁的统计。',
      TOTAL_BELOW_PART: '上一年的海关数据，总额与其中部分并列；或最初公布的增速。',
      GROWTH_AGAINST_LEVELS: '同一数列同一版本中的两个数额，因为修订会改变增速的基数。',
      SHARE_AGAINST_AMOUNTS: '计算占比所用的总额：其商品、时期和币种。',
      SHARE_BEYOND_PARTNER: '伙伴一方海关同一年的数据；国家代码有误也能解释。',
      WINDOW_DRIFT: '各来源所指的年份，逐一列明。',
      STREAK_AGAINST_START: '自所说起点以来的月度或年度数列本身。',
      MEMBERSHIP_AGAINST_TREATY: '条约保存机关的缔约方名单，以及对各方生效的日期。',
      TWO_LISTS: '该组织自己的成员名单及读取日期；较旧的名单缺少后来加入的成员。',
    },
    sentences: {
      TWO_VALUES: ({ first, period, amounts }) =>
        `同一事物（${[first, period].filter(Boolean).join('，')}），各来源给出${listOf(amounts)}。`,
      TOTAL_BELOW_PART: ({ first, second, period, amounts: [total, part], implied }) =>
        implied
          ? `部分大于整体：在${period}的上一年，“${second}”应为${part}，而“${first}”仅为${total}。`
          : `部分大于整体：“${second}”为${part}，而“${first}”为${total}。`,
      GROWTH_AGAINST_LEVELS: ({ first, period, amounts: [implied, stated] }) =>
        `按${period}的“${first}”及其增速推算，上一年为${implied}，而另一处说是${stated}。`,
      SHARE_AGAINST_AMOUNTS: ({ first, amounts: [stated, implied] }) =>
        `“${first}”说是${stated}，而按数额计算为${implied}。`,
      SHARE_BEYOND_PARTNER: ({ about, partner, flow, period, amounts: [share, all] }) =>
        flow === 'EXPORTS'
          ? `照此，${about}${period}对${partner}出口${share}，超过${partner}的全部进口（${all}）。`
          : `照此，${about}${period}自${partner}进口${share}，超过${partner}的全部出口（${all}）。`,
      WINDOW_DRIFT: ({ first, amounts: [earlier, later], days: [on, again] }) =>
        `${on}说“${first}：${earlier}”，${again}又说${later}：两者不可能都算到各自的日期。`,
      STREAK_AGAINST_START: ({ first, second, amounts: [stated, counted] }) =>
        `“${first}”说是${stated}，而从另一处所说的起点（“${second}”）算起是${counted}。`,
      MEMBERSHIP_AGAINST_TREATY: ({ members, one, other }) =>
        `${listOf(members)}${one?.holds ? '属于' : '不属于'}${one?.of}，但${other?.holds ? '属于' : '不属于'}其条约${other?.of}。`,
      TWO_LISTS: ({ about, members }) => `${about}的两份成员名单在${listOf(members)}上不一致。`,
    },
  },
  entityPage: {
    description: (name, kind) => `${name}（${kind}）：已知的事实、位置、与何相连，以及各来源的说法。`,
    title: (name) => `${name} · Entrepôt`,
    facts: '基本事实',
    memberships: '成员关系与协定的时间线',
    overTime: '贸易变化',
    undated: '以下没有来源给出日期',
    neighbours: '相关',
    said: '各来源的说法',
    themes: { figures: '数据', statements: '文字' },
    aliases: '又称',
    codes: '代码',
    basis: '依据',
    location: '位置',
    showOnMap: '在地图上显示',
    today: '今天',
    map: '所在位置',
    mapOf: (name) => `${name}所在位置的地图`,
    marked: (places, inAll, lines) =>
      [
        places > 0 &&
          (places < inAll ? `${inAll} 个港口、口岸和城镇中的 ${places} 个` : `${places} 个港口、口岸和城镇`),
        lines > 0 && `${lines} 条经过的线路`,
      ]
        .filter(Boolean)
        .join('，')
        .replace(/.$/, '$&。'),
    noNumber: '无数据',
    gaps: (number) => `${count(number)} 个时期无数据`,
  },
  exploreFrom: '从这里探索',
  whatIsSaid: '有关说法',
  columns: {
    name: '名称',
    kind: '类别',
    relations: '关系数',
    from: '起',
    relation: '关系',
    to: '止',
    basis: '依据',
    source: '来源',
  },
  entities: '实体',
  relations: '关系',

  evidence: '证据',
  restsOn: '依据',
  sources: '来源',
  saidOfBoth: '各来源关于两者的说法',
  paragraph: (number) => `第 ${number} 段`,
  published: (day) => `发布于 ${day}`,
  period: (period) => (period ? inChinese(period) : ''),
  since: (day) => `自 ${day}`,
  until: (day) => `至 ${day}`,
  copyCitation: '复制引用',
  citeAs: { title: '引用格式', accessed: (day) => `访问于${day}` },
  noSources: '由计算得出；没有来源直接说明。',
  saidBy: (who) => `${who}所说`,
  note: '说明',
  ambiguity: '未明确之处',
  formula: '计算方法',
  disagrees: (number) => `与另外 ${count(number)} 条说法不一致`,
  unit: (unit) => units[unit] ?? unit,
  comparators: { ABOUT: '约', AT_LEAST: '至少', EQUAL: '', LESS_THAN: '少于', MORE_THAN: '超过', NEARLY: '近' },
  shareOf: { EXPORTS: '出口占比', IMPORTS: '进口占比', TRADE: '贸易占比' },
  observation: ({ reporter, measure, kind, commodity, partner, direction, mode, channel }) =>
    `${reporter}：${[
      partner && `${toPartner[direction]}${partner}`,
      commodity && `${commodity}`,
      mode,
      channel && `经${channel}`,
      measure,
      kind && `（${kind}）`,
    ]
      .filter(Boolean)
      .join('')}`,
  withPartner: (partner) => `对${partner}`,
  ofCommodity: (commodity) => `（${commodity}）`,
  bases: { STATED: '文献', REFERENCE: '数据集', DERIVED: '推断', CURATED: '常识' },
  basesMeaning: {
    STATED: '有文献说明。',
    REFERENCE: '来自开放数据集。',
    DERIVED: '由其他事实计算得出；没有来源直接说明。',
    CURATED: '来自常识；没有引用文献。',
  },
  kinds: {
    COUNTRY: '国家',
    REGION: '地区',
    PORT: '港口或口岸',
    PLACE: '城镇',
    RAILWAY: '铁路',
    CORRIDOR: '走廊',
    PASSAGE: '海峡或运河',
    COMMODITY: '商品',
    SECTOR: '行业',
    AGREEMENT: '协定',
    ORGANIZATION: '组织',
    EVENT: '活动',
    PERSON: '人物',
  },
  relationWords: {
    BORDERS: ['接壤', '接壤'],
    CONCERNS: ['涉及', '被涉及于'],
    CONNECTS: ['连接', '被连接于'],
    COOPERATES_IN: ['合作领域为', '合作方为'],
    EXPORTS: ['出口', '出口方为'],
    HELD_IN: ['举办于', '举办'],
    IMPORTS: ['进口', '进口方为'],
    INVESTS_IN: ['投资于', '接受投资自'],
    LOCATED_IN: ['位于', '境内有'],
    ASSOCIATED_WITH: ['是观察员、伙伴、候选方或签署方：', '观察员、伙伴、候选方或签署方有'],
    MEMBER_OF: ['是成员：', '成员有'],
    ORGANIZES: ['主办', '主办方为'],
    PAIRED_WITH: ['隔界相对', '隔界相对'],
    PARTICIPATES_IN: ['参加', '参加者有'],
    PARTY_TO: ['缔结', '缔约方有'],
    TREATY_OF: ['是其条约：', '其条约有'],
    PART_OF: ['属于', '包括'],
    SERVES: ['承运货物往来于', '货物经由'],
    SPEAKS_AT: ['发言于', '发言者有'],
    STOPS_AT: ['停靠', '是车站：'],
    SUBCATEGORY_OF: ['是一种', '包括'],
    SUPPLIES: ['供应', '供应方为'],
    TRADES_WITH: ['贸易伙伴', '贸易伙伴'],
    UPGRADES: ['升级', '升级为'],
    WORKS_FOR: ['任职于', '任职者有'],
  },
  measures: {
    COMMODITY_SHARE: '商品占比',
    CONSUMER_PRICES: '消费价格',
    CONTRACTING_TURNOVER: '承包工程营业额',
    ENTERPRISE_COUNT: '企业数',
    EXCHANGE_RATE: '汇率',
    EXPORT_VALUE: '出口额',
    EXPORT_VOLUME: '出口量',
    FDI_FLOW: '直接投资流量',
    FDI_STOCK: '直接投资存量',
    IMPORT_QUANTITY: '进口数量',
    IMPORT_VALUE: '进口额',
    MONTHS_OF_FALLING_PRICES: '价格下降月数',
    NEIGHBOUR_COUNT: '邻国数',
    PARTNER_COUNT: '伙伴数',
    PARTNER_SHARE: '伙伴占比',
    PERSON_CROSSINGS: '出入境人次',
    PREVIOUS_DECLINE_YEAR: '上次下降年份',
    TRADE_GROWTH_PREMIUM: '贸易增速差',
    TRADE_VALUE: '贸易额',
    YEARS_AS_LARGEST_PARTNER: '连续为最大伙伴的年数',
    YEARS_HELD: '举办年数',
    YEARS_OF_DIPLOMATIC_TIES: '建交年数',
  },
  observationKinds: { GROWTH: '增长', LEVEL: '', RANK: '排名', SHARE: '', TARGET: '目标' },
  reasons: {
    GROWTH_AGAINST_LEVELS: '增速与数额不符',
    SHARE_AGAINST_AMOUNTS: '占比与数额不符',
    MEMBERSHIP_AGAINST_TREATY: '成员资格与条约不符',
    SHARE_BEYOND_PARTNER: '占比超过伙伴的全部贸易',
    STREAK_AGAINST_START: '持续时间与起点不符',
    TOTAL_BELOW_PART: '总额低于其中一部分',
    TWO_VALUES: '同一事物有两个数值',
    TWO_LISTS: '两份成员名单不一致',
    WINDOW_DRIFT: '同样的持续时间后来再次提到',
  },
}
