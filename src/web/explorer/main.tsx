import './styles/tokens.css'
import './styles/page.css'
import './styles/ask.css'
import './styles/answer.css'
import './styles/route.css'
import './styles/small-map.css'
import '../pages/conflict/conflict.css'
import './styles/picture.css'
import './styles/chart.css'
import './styles/card.css'
import './styles/paths.css'
import './styles/flows.css'
import { takeOverAnswers } from '../shared/answers-of-server.ts'
import { painted, takeOverPage } from '../shared/draw-page.ts'
import { ask } from '../shared/graphql/ask.ts'
import { loadScene } from './loaded-scene.ts'
import { Page } from './page.tsx'
import { sceneOf } from './scene/scene-link.ts'
import { Speaking, speechOfPage } from './words/language.tsx'

await painted()
const { pathname, search } = window.location
const address = { pathname, search }
const scene = sceneOf(address)
const first = takeOverAnswers() ? await loadScene(ask, scene) : null
const drawn = scene.question === 'trade' ? await import('./chart/trade-chart.tsx') : null
const filter = scene.question === 'said' ? await import('./answers/said-filter.tsx') : null

takeOverPage(
  <Speaking speech={await speechOfPage()}>
    <Page address={address} first={first} Chart={drawn?.TradeChart ?? null} Filter={filter?.SaidFilter ?? null} />
  </Speaking>,
)
