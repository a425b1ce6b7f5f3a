import { expect, test } from 'vitest'

test('a link that a test presses leaves the page where it is, for those that come after it in the same process', async () => {
  const before = location.href
  const link = Object.assign(document.createElement('a'), { href: '/elsewhere' })
  document.body.append(link)
  link.click()
  location.assign('/elsewhere')
  // As long as leaving would take.
  await new Promise((resolve) => setTimeout(resolve, 50))
  link.remove()
  expect(location.href).toBe(before)
})
