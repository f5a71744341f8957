import type { Renderer } from './stage.ts'

/** A canvas as large as the picture and empty, to be drawn on in the picture's own pixels. */
export function cleared(canvas: HTMLCanvasElement, renderer: Renderer): CanvasRenderingContext2D | null {
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
