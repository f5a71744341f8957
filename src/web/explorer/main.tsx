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
import { Speaking } from './words/language.tsx'

// The answer is on its way before the page is drawn; the page asks again and gets the same, or what it failed with.
answer(sceneOf(window.location.search))?.catch(() => undefined)

drawPage(
  <Speaking>
    <Page />
  </Speaking>,
)
