import '../explorer/styles/tokens.css'
import '../explorer/styles/page.css'
import '../explorer/styles/ask.css'
import '../explorer/styles/answer.css'
import '../explorer/styles/route.css'
import '../explorer/styles/small-map.css'
import './page.css'
import './conflict/conflict.css'
import './measure/measure.css'
import './story/story.css'
import './text.css'
import './history/history.css'
import { Speaking, speechOfPage } from '../explorer/words/language.tsx'
import { takeOverAnswers } from '../shared/answers-of-server.ts'
import { painted, takeOverPage } from '../shared/draw-page.ts'
import { ask } from '../shared/graphql/ask.ts'
import { Visiting, visitOfPage } from './cite/visiting.tsx'
import { Notice } from './notice.tsx'
import { frameOf } from './page.ts'
import { routeOf } from './routes.ts'
import { Sheet } from './sheet.tsx'
import { Text, textOfPage } from './text.tsx'

await painted()
const speech = await speechOfPage()

takeOverPage(
  <Speaking speech={speech}>
    <Visiting visited={visitOfPage()}>{await content()}</Visiting>
  </Speaking>,
)

/** What the server has rendered: the page at this address, a text, or a notice. */
async function content() {
  const text = textOfPage()
  if (text !== null)
    return (
      <Sheet>
        <Text html={text} />
      </Sheet>
    )
  const route = takeOverAnswers() ? routeOf(window.location.pathname) : null
  const page = await route?.page()
  const search = new URLSearchParams(window.location.search)
  const found = route && (await page?.load(ask, route.key, search))
  if (!page || !found || 'movedTo' in found)
    return (
      <Sheet>
        <Notice>{document.getElementById('notice')?.textContent}</Notice>
      </Sheet>
    )
  return (
    <Sheet frame={frameOf(page, found.data, search)}>
      <page.Body data={found.data} />
    </Sheet>
  )
}
