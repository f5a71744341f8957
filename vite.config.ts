import { dirname, join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type UserConfig } from 'vite'

/** Modules with which claims and their sources are written, on most pages. */
const evidence =
  /src\/web\/(explorer\/(evidence\/(basis-badge|copy-button|short-citations)|answers\/(claim-(item|list|sentence)|chain)|scene\/grouped)|pages\/(claim\/claim|conflict\/(in-words|conflict-card)|source\/source-path))\.tsx?$/

/** The build of the web pages. Each page is a folder of src/web with an index.html; shared code is in src/web/shared. */
const pages: UserConfig = {
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: address would need an exception in the page's content security policy.
    assetsInlineLimit: 0,
    // The editor alone exceeds the default limit; it is loaded after the page has rendered.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: {
        explorer: 'src/web/explorer/index.html',
        graphiql: 'src/web/graphiql/index.html',
        pages: 'src/web/pages/index.html',
      },
      // Small modules that the first load needs anyway: one by one they would cost more than what they hold, since each chunk is
      // compressed by itself.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'evidence', test: evidence }],
        },
      },
      // GraphiQL's modules contain directives for the React compiler, which has already compiled them.
      checks: { moduleLevelDirective: false },
    },
  },
}

/** What the server starts in processes of their own: each is bundled too, and stands beside the program. */
const processes = { comparing: 'src/imports/mirror/comparing.ts' }

/** Names those bundles where their sources are named. */
const bundledProcesses: Plugin = {
  name: 'bundled-processes',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return undefined
    const folder = relative(dirname(id), join(import.meta.dirname, 'src/dist'))
    return code.replace(/(?<=["'])\.\/(\w+)\.ts(?=["'])/g, (written, name: string) =>
      name in processes ? `${folder}/${name}.js` : written,
    )
  },
}

/** Rewrites import.meta.url in the bundle to the original location of each module, so that statements and data are found next to it. */
const originalLocations: Plugin = {
  name: 'original-locations',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return undefined
    const path = relative(import.meta.dirname, id)
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(`../../${path}`)}, import.meta.url).href`)
  },
}

/**
 * The build of the program: a bundle with its dependencies. It starts in a third of the time that resolving, reading and compiling
 * the modules one by one takes.
 */
const program: UserConfig = {
  plugins: [bundledProcesses, originalLocations],
  // React's own checks cost twice the time of rendering.
  define: { 'process.env.NODE_ENV': '"production"' },
  // Use the same entry points as Node's imports, so that each package is bundled once: graphql-js compares its classes by identity.
  resolve: { mainFields: ['main'] },
  // The embedded engine, the renderer of pictures and DuckDB are native binaries, and satori has a WebAssembly module: they are loaded from node_modules.
  ssr: { noExternal: true, external: ['@duckdb/node-api', '@grafeo-db/js', '@resvg/resvg-js', 'satori'] },
  build: {
    target: 'node20',
    outDir: 'src/dist',
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', ...processes },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? program : pages))
