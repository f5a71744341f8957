import type { Renderer } from './stage.ts'

/** What is drawn, as an image: the ground, the graph and its names. */
export async function pngOf(renderer: Renderer): Promise<Blob> {
  const container = renderer.getContainer()
  const layers = [...(container.parentElement ?? container).querySelectorAll('canvas')]
  const image = document.createElement('canvas')
  image.width = Math.max(...layers.map(({ width }) => width))
  image.height = Math.max(...layers.map(({ height }) => height))
  const context = image.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas to draw the image on')
  context.fillStyle = getComputedStyle(container.parentElement ?? container).backgroundColor
  context.fillRect(0, 0, image.width, image.height)
  // What WebGL has drawn can be read only before the browser shows it.
  renderer.refresh()
  for (const layer of layers) if (layer.width > 0) context.drawImage(layer, 0, 0, image.width, image.height)
  return new Promise((done, failed) => {
    image.toBlob((blob) => (blob ? done(blob) : failed(new Error('The browser made no image'))), 'image/png')
  })
}
