/*
 * Keeps which buttons are clicked before the page's scripts have come, each once: a second click is only impatience. The scripts do what was
 * asked for as soon as they can (src/web/shared/draw-page.ts). Links, forms and details work by themselves.
 */
{
  const buttons = new Set()
  const keep = ({ target }) => {
    const button = target.closest('button[type=button]')
    if (button) buttons.add(button)
  }
  document.addEventListener('click', keep, true)
  window.earlyClicks = () => {
    document.removeEventListener('click', keep, true)
    return buttons
  }
}
