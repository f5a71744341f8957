import 'graphiql/setup-workers/vite'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import '@graphiql/plugin-explorer/style.css'
import 'graphiql/graphiql.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { Page } from './page.tsx'

const element = document.getElementById('page')
if (!element) throw new Error("The page has no element 'page' to draw into")
createRoot(element).render(<Page />)
