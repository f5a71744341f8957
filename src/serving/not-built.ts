/** What a browser is told instead of a page while the pages are not built. */
export const notBuilt = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Entrepôt: this page is not built yet</title>
<body style="font: 16px/1.6 system-ui, sans-serif; max-width: 34em; margin: 20vh auto; padding: 0 1.5em">
<h1>This page is not built yet</h1>
<p>Run <code>npm run build</code> in the repository, then load this page again. GraphQL answers here without it.</p>
`
