import '../explorer/styles/tokens.css'
import '../explorer/styles/page.css'
import '../explorer/styles/ask.css'
import '../explorer/styles/answer.css'
import './page.css'
import { hydrateRoot } from 'react-dom/client'
import { Speaking, speechOfPage } from '../explorer/words/language.tsx'
import { Notice } from './notice.tsx'
import { routeOf } from './routes.ts'
import { Sheet } from './sheet.tsx'

const element = document.getElementById('page')
if (!element) throw new Error("The page has no element 'page' to render into")
const speech = await speechOfPage()

hydrateRoot(
  element,
  <Speaking speech={speech}>
    <Sheet>{await content()}</Sheet>
  </Speaking>,
)

/** What the server has rendered: the page at this address with its data, or a notice. */
async function content() {
  const data = document.getElementById('data')?.textContent
  const route = routeOf(window.location.pathname)
  if (!data || !route) return <Notice>{document.getElementById('notice')?.textContent}</Notice>
  const { Body } = await route.page()
  return <Body data={JSON.parse(data)} />
}
