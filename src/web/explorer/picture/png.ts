/**
 * An SVG image as a PNG image.
 * @param width its width in pixels
 * @throws if the browser can't draw it
 */
export async function pngOf(svg: string, width: number): Promise<Blob> {
  const drawing = new Image()
  drawing.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await drawing.decode()
  const image = document.createElement('canvas')
  image.width = width
  image.height = Math.round((width * drawing.naturalHeight) / drawing.naturalWidth)
  const context = image.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas to draw the image on')
  context.drawImage(drawing, 0, 0, image.width, image.height)
  return new Promise((done, failed) => {
    image.toBlob((blob) => (blob ? done(blob) : failed(new Error('The browser made no image'))), 'image/png')
  })
}
