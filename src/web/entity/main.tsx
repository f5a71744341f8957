import '../explorer/styles/tokens.css'
import '../explorer/styles/page.css'
import '../explorer/styles/answer.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { Speaking } from '../explorer/words/language.tsx'
import { Page } from './page.tsx'

const element = document.getElementById('page')
if (!element) throw new Error("The page has no element 'page' to draw into")
createRoot(element).render(
  <Speaking>
    <Page id={decodeURIComponent(window.location.pathname.replace(/^\/entity\//, ''))} />
  </Speaking>,
)
