import type { Renderer } from './stage.ts'

/**
 * Clears a canvas and resizes it to the picture, so that it can be drawn on in the picture's pixels.
 * @param unused true if nothing will be drawn: a canvas of size zero costs nothing per frame
 */
export function cleared(
  canvas: HTMLCanvasElement,
  renderer: Renderer,
  unused = false,
): CanvasRenderingContext2D | null {
  if (unused) {
    if (canvas.width > 0) canvas.width = 0
    return null
  }
  const context = canvas.getContext('2d')
  if (!context) return null
  const { width, height } = renderer.getDimensions()
  const ratio = window.devicePixelRatio || 1
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
    canvas.width = width * ratio
    canvas.height = height * ratio
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
  return context
}
