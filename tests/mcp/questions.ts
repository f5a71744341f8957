/** How an agent asks a question of tests/questions: the tool, what it is given, and what its answer must say. */
export interface AskedByTool {
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
  readonly says: string
}

const asked = (tool: string, input: AskedByTool['input'], says: string): AskedByTool => ({ tool, input, says })

const table = (input: AskedByTool['input'], says: string) => asked('table', input, says)
const said = (entity: string, says: string, more: AskedByTool['input'] = {}) =>
  asked('describe', { entity, ...more }, says)
const related = (entity: string, says: string, ...kinds: readonly string[]) =>
  asked('describe', { entity, show: 'relations', ...(kinds.length > 0 && { kinds }) }, says)
const serving = (place: string, says: string) => asked('ports_serving', { place }, says)
const linked = (from: string, to: string, says: string, asOf?: string) =>
  asked('linked', { from, to, ...(asOf && { asOf }) }, says)
const route = (from: string, to: string, says: string, more: AskedByTool['input'] = {}) =>
  asked('route', { from, to, ...more }, says)
const search = (text: string, says: string) => asked('search', { text }, says)
const conflicts = (says: string, about?: string) => asked('conflicts', { ...(about && { about }) }, says)

/** The questions that the tools can answer, by the name of their file. */
export const answerable: Readonly<Record<string, AskedByTool>> = {
  'for-how-long-have-china-and-central-asia-had-diplomatic-ties': table({ measure: 'YEARS_OF_DIPLOMATIC_TIES' }, '30'),
  'for-how-long-have-they-been-each-others-largest-partners': table(
    { measure: 'YEARS_AS_LARGEST_PARTNER' },
    '15 | consecutive years',
  ),
  'from-which-seas-is-baku-cut-off': route('port:AZBAK', 'Romania', 'no way', { by: 'SEA' }),
  'how-are-china-and-laos-connected': linked('China', 'Laos', 'rail'),
  'how-did-chinas-exports-and-imports-change-in-2023': table(
    { reporter: 'China', kind: 'GROWTH', from: '2023', to: '2023' },
    'S4',
  ),
  'how-did-chinas-trade-with-america-change-in-2023': table(
    { reporter: 'China', partner: 'United States', measure: 'TRADE_VALUE' },
    '-11.6',
  ),
  'how-did-xinjiangs-trade-grow-by-road-and-by-rail': table(
    { reporter: 'Xinjiang', partner: 'Central Asia', kind: 'GROWTH', measure: 'TRADE_VALUE' },
    'percent',
  ),
  'how-do-goods-go-by-rail-from-chongqing-to-horgos': route('port:CNCQI', 'port:CNHRS', 'Horgos'),
  'how-do-goods-go-from-chongqing-to-hamburg-by-rail-and-sea-without-suez': route('port:CNCKG', 'port:DEHAM', 'km', {
    by: 'RAIL_AND_SEA',
    avoid: ['SUEZ'],
  }),
  'how-does-the-eu-agreement-link-germany-and-vietnam': linked('Germany', 'Vietnam', 'agreement: '),
  'how-fast-did-xinjiangs-trade-grow-by-partner': table(
    { reporter: 'Xinjiang', measure: 'TRADE_VALUE', kind: 'GROWTH' },
    'Tajikistan',
  ),
  'how-fast-has-trade-with-asean-grown-since-2013': table(
    { reporter: 'China', partner: 'ASEAN', kind: 'GROWTH' },
    'percent/year',
  ),
  'how-long-has-the-expo-been-held': said('event:CAEXPO', '20'),
  'how-many-central-asian-enterprises-sell-online-in-china': table({ measure: 'ENTERPRISE_COUNT' }, '300'),
  'how-many-people-cross-at-dongxing-and-hekou': table({ measure: 'PERSON_CROSSINGS' }, 'Dongxing'),
  'how-many-people-took-the-china-laos-railway-across-the-border': said('railway:CHINA_LAOS', '114'),
  'how-much-did-china-trade-with-asean-in-2023': table(
    { reporter: 'China', partner: 'ASEAN', from: '2023', to: '2023' },
    '6410000000000',
  ),
  'how-much-did-china-trade-with-asean-in-2024': table(
    { reporter: 'China', partner: 'ASEAN', measure: 'TRADE_VALUE', from: '2024-01', to: '2024-07' },
    '552000000000 | USD',
  ),
  'how-much-did-china-trade-with-central-asia-in-2022': table(
    { reporter: 'China', partner: 'Central Asia', measure: 'TRADE_VALUE' },
    'USD',
  ),
  'how-much-did-xinjiang-export-to-central-asia': table(
    { reporter: 'Xinjiang', partner: 'Central Asia', measure: 'EXPORT_VALUE' },
    'CNY',
  ),
  'how-much-do-china-and-asean-invest-in-each-other': table({ measure: 'FDI_FLOW' }, '12960000000'),
  'how-much-durian-came-from-thailand': table({ reporter: 'China', commodity: 'commodity:0810.60' }, 'Thailand'),
  'how-much-has-china-invested-in-central-asia': table(
    { reporter: 'China', partner: 'Central Asia', measure: 'FDI_STOCK' },
    'USD',
  ),
  'in-which-sectors-does-china-cooperate-with-central-asia': said('China', '[claim/F143]', { partner: 'Central Asia' }),
  'in-which-sectors-does-china-cooperate': related('China', 'cooperates in', 'SECTOR'),
  'on-which-agreements-does-paraguays-way-to-the-sea-rest': serving('Paraguay', 'Paraguay'),
  'on-which-members-of-the-east-african-community-do-lists-differ': conflicts('East African', 'organization:EAC'),
  'on-whom-does-mongolia-depend': table({ reporter: 'Mongolia', measure: 'PARTNER_SHARE' }, 'China'),
  'since-when-can-goods-go-by-rail-from-kunming-to-vientiane': route('place:CN-kunming', 'place:LAVTE', 'km', {
    asOf: '2022-01-01',
  }),
  'since-when-have-chinas-prices-been-falling': conflicts('months of falling prices', 'China'),
  'through-which-seaports-does-malawi-trade': serving('Malawi', 'Beira'),
  'through-which-straits-does-saudi-oil-reach-ningbo': route('port:SARTA', 'port:CNNGB', 'Hormuz', { by: 'SEA' }),
  'was-the-eu-vietnam-agreement-in-force-in-july-2020': linked('Germany', 'Vietnam', 'Vietnam', '2020-07-31'),
  'what-community-was-proposed-in-2013': said('organization:CHN-ASEAN_COMMUNITY', '2013'),
  'what-do-names-in-thai-persian-and-vietnamese-find': search('เวียงจันทน์', 'Vientiane'),
  'what-do-thailand-and-vietnam-have-in-common': asked(
    'compare',
    { left: 'Thailand', right: 'Vietnam', show: 'relations' },
    'ASEAN',
  ),
  'what-does-china-buy-from-and-sell-to-central-asia': table(
    { reporter: 'China', partner: 'Central Asia', measure: 'IMPORT_VALUE' },
    'Central Asia',
  ),
  'what-does-china-buy-from-asean': said('commodity:AGRI', 'Association of Southeast Asian Nations'),
  'what-does-china-plan-for-its-borders-and-corridors': said(
    'organization:GACC',
    'intelligent border ports along the China-Vietnam border',
  ),
  'what-does-china-sell-to-asean': said('commodity:LITHIUM_BATTERY', 'to the Association of Southeast Asian Nations'),
  'what-does-kazakhstan-trade': related('Kazakhstan', 'exports', 'COMMODITY'),
  'what-does-the-article-say-of-russia': said('Russia', '[claim/F148]'),
  'what-does-the-closing-of-suez-do-to-shanghai-rotterdam': route(
    'port:CNSHA',
    'port:NLRTM',
    'through Korea Strait, Panama Canal',
    { by: 'SEA', avoid: ['SUEZ'] },
  ),
  'what-does-version-3-of-the-free-trade-area-upgrade': related('agreement:CAFTA3', 'upgrades'),
  'what-does-wang-peng-think-of-it': said('Wang Peng', 'Beijing Academy of Social Sciences'),
  'what-has-china-signed-with-central-asia': said('China', 'has signed the Belt and Road cooperation documents', {
    partner: 'Central Asia',
  }),
  'what-is-around-horgos': related('port:CNHRS', 'Kazakhstan'),
  'what-is-chinas-stance-on-the-war-in-ukraine': said('event:UKRAINE_INVASION', 'refuses to condemn'),
  'what-is-kazakhstan-to-the-2024-expo': linked('Kazakhstan', 'event:CAEXPO_2024', 'Expo'),
  'what-is-said-of-chinas-trade-with-russia': table({ reporter: 'China', partner: 'Russia' }, '240000000000'),
  'what-is-xinjiangs-trade-with-kazakhstan': table({ reporter: 'Xinjiang', partner: 'Kazakhstan' }, 'Kazakhstan'),
  'what-leaves-china-through-horgos': related('port:CNHRS', 'exports', 'COMMODITY'),
  'what-share-of-xinjiangs-trade-is-with-central-asia': table(
    { reporter: 'Xinjiang', measure: 'PARTNER_SHARE' },
    'Central Asia',
  ),
  'what-was-the-2024-expo-about': related('event:CAEXPO_2024', 'concerns'),
  'when-and-where-was-the-2024-expo-held': related('event:CAEXPO_2024', 'Nanning'),
  'when-did-china-and-central-asia-meet-in-2023': search('China-Central Asia Summit', 'China-Central Asia Summit 2023'),
  'where-do-the-sources-disagree': conflicts(' against '),
  'where-do-xinjiangs-figures-contradict-themselves': conflicts(' against ', 'Xinjiang'),
  'where-does-the-china-laos-railway-stop': related('railway:CHINA_LAOS', 'stops at'),
  'which-agreements-link-china-and-vietnam': linked('China', 'Vietnam', 'agreement: '),
  'which-agreements-link-japan-and-australia-with-china': linked('Japan', 'Australia', 'RCEP'),
  'which-asean-members-trade-more-than-100-billion-dollars-with-china': table(
    { reporter: 'China', measure: 'TRADE_VALUE', kind: 'LEVEL' },
    'MORE_THAN',
  ),
  'which-commodity-has-the-code-081060': search('081060', 'commodity:0810.60'),
  'which-countries-does-horgos-give-access-to': related('port:CNHRS', 'Kazakhstan'),
  'which-countries-does-xinjiang-border': related('Xinjiang', 'borders Kazakhstan', 'COUNTRY'),
  'which-countries-make-up-central-asia': related('Central Asia', 'Uzbekistan', 'COUNTRY'),
  'which-horgos-is-meant': search('Horgos', 'port:KZ'),
  'which-land-ports-does-xinjiang-have': related('Xinjiang', 'Alashankou', 'PORT'),
  'which-members-did-asean-have-in-2024': related('ASEAN', 'Laos', 'COUNTRY'),
  'which-organizations-do-china-and-kazakhstan-share': linked('China', 'Kazakhstan', 'organization: '),
  'which-port-do-the-codes-of-shanghai-mean': search('CNSHG', 'port:CNSH'),
  'which-port-has-this-chinese-name': search('霍尔果斯口岸', 'port:CNHRS'),
  'which-ports-serve-central-asia': serving('Central Asia', 'Horgos'),
  'which-ports-serve-ethiopia': serving('Ethiopia', 'Djibouti'),
  'which-seaports-serve-bolivia': serving('Bolivia', 'Arica'),
  'which-straits-lie-between-singapore-and-hamburg': route('port:SGSIN', 'port:DEHAM', 'Suez Canal', { by: 'SEA' }),
  'which-thai-province-processes-durian': said('commodity:0810.60', 'Chanthaburi'),
  'which-treaty-binds-kazakhstan-and-russia': linked('Kazakhstan', 'Russia', 'agreement: '),
  'who-joined-rcep-later': related('agreement:RCEP', 'since 202', 'COUNTRY'),
  'who-says-what-of-chinas-trade-with-russia-in-2023': said('China', '[claim/F148]', {
    partner: 'Russia',
    year: 2023,
  }),
  'who-supplies-china-with-coal-and-tin-ore': said('commodity:COAL', 'China'),
  'who-supplies-china-with-durian': said('commodity:0810.60', 'Thailand'),
  'who-supplies-china-with-palm-oil': said('commodity:1511', 'Indonesia'),
  'who-takes-part-in-the-belt-and-road': related('organization:BRI', 'Kazakhstan', 'COUNTRY'),
  'who-took-part-in-the-2024-expo-for-the-first-time': said('event:CAEXPO_2024', 'Gulf countries'),
  'who-was-expected-at-the-2024-expo': said('event:CAEXPO_2024', 'Shanghai Cooperation Organi'),
  'with-how-many-countries-does-xinjiang-trade': table({ reporter: 'Xinjiang', measure: 'PARTNER_COUNT' }, '192'),
}

const bySource = 'no tool lists what one source says, or is given a source to choose by'
const byAttribution = 'no tool chooses by who said it'
const onDay = 'relations are told as they stand, not as of a day'
const byBasis = 'no tool counts, or chooses by how strong the evidence is or by a stated comparator'

/** The questions that the tools can't answer, and why. */
export const beyond: Readonly<Record<string, string>> = {
  'how-much-shorter-will-the-railway-from-kashgar-to-andijan-be': 'routes over planned lines are not offered',
  'how-sure-are-the-sources': byBasis,
  'is-version-3-of-the-free-trade-area-in-force': 'no tool tells the state of an agreement on a day',
  'to-which-countries-does-chinas-way-lead-through-malacca': 'no tool tells which countries depend on a passage',
  'what-comes-from-the-customs-office': byAttribution,
  'what-does-the-article-on-xinjiang-say': bySource,
  'what-does-the-customs-assistant-minister-expect': byAttribution,
  'what-does-the-vice-minister-of-commerce-say': byAttribution,
  'what-was-computed-and-from-what': byBasis,
  'when-was-the-article-without-a-date-published': bySource,
  'when-did-the-united-kingdom-leave-the-european-union': 'no tool tells when a membership that is over ended',
  'which-agreements-of-china-came-into-force-in-2024': 'no tool lists entities by their dates',
  'which-landlocked-countries-have-seaports': 'no tool groups or counts entities',
  'which-main-seaports-lose-japan-if-hormuz-is-closed': 'no tool tells which countries depend on a passage',
  'which-members-did-nato-have-in-1995': onDay,
  'which-members-of-the-african-union-are-suspended': 'no tool tells the state of a membership on a day',
  'who-is-a-partner-of-brics': 'no tool tells the state of a membership on a day',
  'who-was-party-to-rcep-in-january-2022': onDay,
  'who-supplies-china-with-goods-of-heading-2701':
    'no tool falls back from a heading to the groups that overlap with it',
}
