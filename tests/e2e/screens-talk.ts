import { onPhone } from './devices.ts'
import { morning, picture, STAGED } from './pictures.ts'
import { at, expect, test } from './stage.ts'

test.use(STAGED)

const HERE = { Steinkjer: 5, Vefsn: 4, Jondal: 5, Bømlo: 5, Sund: 5 }
test('[EE50] the pictures of a reflecting duo', async ({ stage }) => {
  const { crew } = stage
  const hall = await stage.screen()
  const page = await stage.phone()
  await onPhone(page).joinAs('Vefsn', 'Hovedtillitsvalgt')
  await crew.arriveAll(HERE)
  await morning(stage)
  await stage.advanceTo(at(15, 20))
  await crew.start('Samtaler om nye ideer')

  const activity = 'reflekterende-duo'
  await crew.act(
    {
      type: 'PrepareConversation',
      activity,
      item: null,
      steps: [
        {
          ...{ id: 'duo', prompt: 'Hvilken idé tar du med hjem, og hva kan stoppe den?', who: 'duo' },
          ...{ capture: 'nothing', turns: 'phases', minutes: 12, each: 4 },
        },
        { id: 'round', prompt: 'Hva vil dere prøve først?', who: 'table', capture: 'top', turns: 'round' },
      ],
    },
    { type: 'OpenConversation', activity },
  )
  await stage.advance(90_000)
  await expect(page.locator('.talk h2.what')).toBeVisible()
  await picture(page, 'F6-duo')
  await picture(hall, 'P7-duo')
  await crew.dark()
  await picture(hall, 'P7-duo-dark')
})
