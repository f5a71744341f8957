import { relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

/** The pages of the web side. Each is a folder of src/web with an index.html; what they share stands in src/web/shared. */
const pages: UserConfig = {
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
    rolldownOptions: {
      input: {
        entity: 'src/web/entity/index.html',
        explorer: 'src/web/explorer/index.html',
        graphiql: 'src/web/graphiql/index.html',
      },
      // GraphiQL's modules carry hints for React's compiler, which has done its work by then.
      checks: { moduleLevelDirective: false },
    },
  },
}

/** Lets each module of the one file that comes out find its neighbours, statements and data, as if it stood in its own folder. */
const ownPlaces: Plugin = {
  name: 'own-places',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return undefined
    const place = relative(import.meta.dirname, id)
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(`../../${place}`)}, import.meta.url).href`)
  },
}

/**
 * The program in one file, with what it needs of other packages: it starts in a third of the time that its modules take to be found,
 * read and translated one by one.
 */
const program: UserConfig = {
  plugins: [ownPlaces],
  // One copy of each package, that which Node's own imports take: GraphQL's types know each other by identity.
  resolve: { mainFields: ['main'] },
  // The embedded engine is a binary, and found where it is installed.
  ssr: { noExternal: true, external: ['@grafeo-db/js'] },
  build: {
    target: 'node20',
    outDir: 'src/dist',
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' } },
  },
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? program : pages))
