/*
 * Shows an answer or a story of Entrepôt in any page:
 *
 *   <script type="module" src="https://entrepot.example/entrepot-view.js"></script>
 *   <entrepot-view src="/q/route/port:CNCQI/country:DEU?view=map"></entrepot-view>
 *   <entrepot-view src="/story/why-horgos-matters" height="720"></entrepot-view>
 *
 * Attributes: src, the path of an answer or a story at the site that the script is from; height in pixels, 560 by default; title, what a screen
 * reader calls it.
 */
const site = new URL(import.meta.url).origin

class EntrepotView extends HTMLElement {
  static observedAttributes = ['src', 'height', 'title']

  connectedCallback() {
    this.show()
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show()
  }

  show() {
    const address = new URL(this.getAttribute('src') ?? '/', site)
    if (address.origin !== site) return
    address.searchParams.set('embed', '')
    const frame = document.createElement('iframe')
    frame.src = address.href
    frame.title = this.getAttribute('title') ?? 'Entrepôt'
    frame.loading = 'lazy'
    frame.style.cssText = `border: 0; width: 100%; height: ${Number(this.getAttribute('height')) || 560}px`
    this.style.display = 'block'
    this.replaceChildren(frame)
  }
}

customElements.define('entrepot-view', EntrepotView)
