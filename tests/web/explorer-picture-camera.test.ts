import { type Page, expect as playwrightExpect } from '@playwright/test'
import { expect, it } from 'vitest'
import { onEmbedded } from '../engines.ts'
import { inBrowser, type Visitor } from './served-pages.ts'

const expectPage = playwrightExpect.configure({ timeout: 20_000 })

async function settled(page: Page): Promise<Buffer> {
  await expectPage(page.locator('.canvas[data-placed="all"]')).toBeVisible()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(800)
  return page.locator('.canvas').screenshot()
}

/** The share of pixels that visibly differ: a link holds the camera to a thousandth of a pixel, not exactly. */
function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (files) => {
      const [left, right] = await Promise.all(
        files.map(async (file) => {
          const image = await createImageBitmap(new Blob([Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0))]))
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
        }),
      )
      if (!left || !right || left.length !== right.length) return 1
      return left.filter((value, index) => Math.abs(value - (right[index] ?? 0)) > 64).length / left.length
    },
    [one.toString('base64'), other.toString('base64')],
  )
}

async function sameInFreshBrowser(page: Page, visit: Visitor) {
  const before = await settled(page)
  const { pathname, search } = new URL(page.url())
  const fresh = await visit(`${pathname}${search}`)
  expect(await differing(page, before, await settled(fresh.page)), 'differing pixels').toBeLessThan(0.002)
  await fresh.page.context().close()
}

onEmbedded('the camera', (graph) => {
  inBrowser('in a browser', graph, (visit) => {
    it('the camera is where the link says, in the graph and on the map', async () => {
      const { page } = await visit('/?ask=ports&of=region:CENTRAL_ASIA')
      await settled(page)
      for (const view of ['Graph', 'Map']) {
        await page.getByRole('button', { name: view, exact: true }).click()
        await expectPage(page).not.toHaveURL(/look=/)
        const whole = await settled(page)
        await page.getByRole('button', { name: 'Zoom in' }).click()
        const box = await page.locator('.canvas').boundingBox()
        if (!box) throw new Error('The canvas has no box')
        await page.mouse.move(box.x + 300, box.y + 60)
        await page.mouse.down()
        await page.mouse.move(box.x + 380, box.y + 130, { steps: 4 })
        await page.mouse.up()
        await expectPage(page).toHaveURL(/look=/)
        expect(await differing(page, await settled(page), whole), 'differing pixels').toBeGreaterThan(0.01)
        // Wait until the last of several movements has ended.
        await page.waitForTimeout(600)
        await sameInFreshBrowser(page, visit)
        await page.getByRole('button', { name: 'Fit' }).click()
        await expectPage(page).not.toHaveURL(/look=/)
        expect(await differing(page, await settled(page), whole), 'differing pixels').toBeLessThan(0.002)
      }
      await page.context().close()
    }, 180_000)
  })
})
