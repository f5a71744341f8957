import '../explorer/styles/tokens.css'
import '../explorer/styles/page.css'
import '../explorer/styles/ask.css'
import '../explorer/styles/answer.css'
import './page.css'
import { Speaking } from '../explorer/words/language.tsx'
import { drawPage } from '../shared/draw-page.ts'
import { Page } from './page.tsx'

drawPage(
  <Speaking>
    <Page id={decodeURIComponent(window.location.pathname.replace(/^\/entity\//, ''))} />
  </Speaking>,
)
