import { words } from '#client/words/nb/report-form.ts'
import { expect, PHONE, type Stage } from '#tests/e2e/stage.ts'
import { byChoice, type Walk } from './walk.ts'

/** The page on which a municipality's project leader tells of it before the gathering. */
export async function formWalk(stage: Stage): Promise<Walk> {
  const { crew } = stage
  const links = await crew.formLinks()
  const { page, inLanguage } = await byChoice(await stage.open(links.get('Sund') ?? '', PHONE))
  const states = [
    {
      name: 'being written',
      async begin() {
        await page.getByRole('checkbox').first().check()
        await page.getByRole('button', { name: words.addOwn }).tap()
        await page.keyboard.type('Kaffe med lederen hver fredag')
        await page.getByLabel(words.challenges).fill('Å få vikarer når noen er borte. '.repeat(70))
        await expect(page.getByText(/tegn for mye/)).toBeVisible()
      },
    },
    {
      name: 'handed in',
      async begin() {
        await page.getByLabel(words.challenges).fill('Å få vikarer når noen er borte.')
        await expect(page.getByText(/^Lagret/)).toBeVisible()
        await page.getByRole('button', { name: words.send, exact: true }).tap()
        await expect(page.getByRole('heading', { name: words.sentHead })).toBeVisible()
      },
    },
    {
      name: 'taken back, without a net',
      async begin() {
        await page.getByRole('button', { name: words.back }).tap()
        stage.forgive()
        await page.context().setOffline(true)
        await expect(page.getByText(words.offline)).toBeVisible()
      },
    },
    {
      name: 'closed',
      async begin() {
        await page.context().setOffline(false)
        await crew.act({ type: 'CloseReporting' })
        await expect(page.getByText(words.closedHead)).toBeVisible()
      },
    },
  ]
  return { page, inLanguage, states }
}
