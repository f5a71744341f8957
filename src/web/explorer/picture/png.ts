import type { Renderer } from './stage.ts'

/** The drawn picture as a PNG image: the ground, the graph and its labels. */
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
  // WebGL clears its buffer after each frame is shown, so it is read right after drawing.
  renderer.refresh()
  for (const layer of layers) if (layer.width > 0) context.drawImage(layer, 0, 0, image.width, image.height)
  return new Promise((done, failed) => {
    image.toBlob((blob) => (blob ? done(blob) : failed(new Error('The browser made no image'))), 'image/png')
  })
}
