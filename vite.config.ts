import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages of the web side. Each is a folder of src/web with an index.html; what they share stands in src/web/shared. */
const pages = {
  entity: 'src/web/entity/index.html',
  explorer: 'src/web/explorer/index.html',
  graphiql: 'src/web/graphiql/index.html',
}

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: address would need an exception in the page's content security policy.
    assetsInlineLimit: 0,
    // The editor alone is larger than the default; it is loaded after the page stands.
    chunkSizeWarningLimit: 4096,
    // GraphiQL's modules carry hints for React's compiler, which has done its work by then.
    rolldownOptions: { input: pages, checks: { moduleLevelDirective: false } },
  },
})
