import { dateIn } from '../../pages/entity/words/dates.ts'
import type { Means, RouteWords } from './route-english.ts'

const number = (value: number) => Math.round(value).toLocaleString('zh')
const km = (kilometres: number) => `${number(kilometres)} 公里`
const means: Readonly<Record<Means, string>> = { RAIL: '铁路', SEA: '海路', BOTH: '铁路和海路' }

export const routeChinese: RouteWords = {
  date: (partial) => dateIn('zh', partial),
  asOf: '截至',
  asOfHint: '年、月或日：2016、2016-07 或 2016-07-01',
  asOfDay: (date) => `（截至${date}）`,
  asOfShown: (date) => `以下为截至${date}的情况。`,
  linkedAsOf: (date) => `铁路、协定、组织与联系链截至${date}；数字与说法属其所述时间。`,
  asOfSet: '显示',
  asOfToday: '今天',
  anyTime: '不限时间',
  undatedAmong: '其中包括日期不详的关系。',
  routeFound: (from, to, kilometres, by = 'RAIL', isAtLeast = false) =>
    `从${from}到${to}${means[by]}${isAtLeast ? '至少' : ''} ${km(kilometres)}`,
  routeUnknown: (from, to, by = 'RAIL') => `从${from}到${to}的${means[by]}路线，里程不详`,
  noRoute: (from, to) => `图中没有从${from}到${to}全程的铁路线。请查询它们的联系。`,
  routeWords: {
    ways: '可选路线',
    strip: '全程，从起点到终点',
    merits: {
      THROUGH_SERVICE: '直达班列',
      SUSPENDED_SERVICE: '已停运的班列',
      ONE_LINE: '单一线路',
      SHORTEST: '最短',
      FEWEST_BORDERS: '过境最少',
      FEWEST_GAUGE_CHANGES: '换轨最少',
      ANOTHER_WAY: '另一条路线',
      BY_SEA: '海路',
    },
    length: (kilometres, isAtLeast) =>
      kilometres === null ? '里程不详' : `${isAtLeast ? '超过 ' : ''}${km(kilometres)}`,
    about: (kilometres) => `约 ${km(kilometres)}`,
    borders: (count) => (count === 0 ? '不过陆地边境' : `${count} 次过境`),
    gaugeChanges: (count) => (count === 0 ? '轨距不变' : `${count} 次换轨`),
    gaugesUnknown: (legs, ofLegs) =>
      legs === ofLegs ? `全部 ${ofLegs} 段轨距未知` : `${ofLegs} 段中 ${legs} 段轨距未知`,
    onWater: (kilometres) => `水路 ${km(kilometres)}`,
    noGauge: '无轨道',
    service: '直达列车',
    runs: (status, since) => (since ? `${since}起${status}` : status),
    days: (days) => `运营方称需 ${days.replace('-', '–')} 天`,
    statuses: {
      OPEN: '运行',
      PARTLY_OPEN: '部分运行',
      BUILDING: '在建',
      PLANNED: '规划',
      SUSPENDED: '停运',
      CLOSED: '关闭',
    },
    stated: (stated, network) => `运营方公布 ${km(stated)}；下列区段合计 ${km(network)}：走向不同、线路较旧或取整。`,
    uncertain: (kilometres) => `其中 ${km(kilometres)}为估算、直线距离或可信度低。`,
    undated: (legs) => `${legs} 段的开通日期不详，按早已开通计。`,
    stops: (count) => `${count} 站`,
    legs: (count) => `${count} 段`,
    gauge: (millimetres) => `${millimetres.map(number).join(' 和 ')} 毫米`,
    gaugeUnknown: '轨距未知',
    gaugeUnknownOn: (legs) => `${legs} 段轨距未知`,
    openedOn: (date) => `${date}开通`,
    confidence: (confidence) => `可信度${confidence}`,
    border: (from, to) => `${from}–${to}边境`,
    between: '两国的联系',
    gaugeChange: (from, to) => `轨距 ${number(from)} → ${number(to)} 毫米`,
    reloaded: (place) => `${place}：货物换装，或车辆更换转向架`,
    sea: '海路',
    ferry: '水路',
    modelled: '按航线模拟，不用于航行',
    through: (passages) => `经${passages}`,
    atSea: '水路',
    atGauge: '轨距（毫米）',
    unknown: '未知',
    picture: (from, to, length, borders, changes) =>
      `从${from}到${to}的路线示意图：${length}，${borders} 次过境，已知 ${changes} 次换轨。下方列表列出全部内容。`,
    noneByRail: '图中没有全程的铁路线。',
    apart: '若下列区段对货运开放，两地即可连通：',
    legend: {
      border: '边境',
      change: '换轨',
      estimated: '里程为估算',
      water: '水路',
      unknown: '轨距未知',
    },
  },
}
