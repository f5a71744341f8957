import './styles/tokens.css'
import './styles/page.css'
import './styles/ask.css'
import './styles/answer.css'
import './styles/picture.css'
import './styles/card.css'
import './styles/paths.css'
import './styles/flows.css'
import { drawPage } from '../shared/draw-page.ts'
import { Page } from './page.tsx'
import { answer } from './questions/answer.ts'
import { sceneOf } from './scene/scene-link.ts'
import { Speaking, speechOfPage } from './words/language.tsx'

// Starts the request before the page is rendered. When the page asks, it gets the same promise from the cache.
answer(sceneOf(window.location))?.catch(() => undefined)

drawPage(
  <Speaking speech={await speechOfPage()}>
    <Page />
  </Speaking>,
)
