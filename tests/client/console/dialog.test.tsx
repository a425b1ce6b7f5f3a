import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { ready } from '#client/screens/console/words.ts'

beforeEach(ready)
afterEach(cleanup)

test('[KO97] Escape closes at the key: what is pressed next does not wait for the browser to tell', () => {
  const [open, setOpen] = createSignal(true)
  const { container } = render(() => (
    <Dialog open={open()} heading="Spør nå" onClose={() => setOpen(false)}>
      <p>Hva?</p>
    </Dialog>
  ))
  const dialog = container.querySelector('dialog')
  expect(dialog?.open).toBe(true)
  // What browsers send before they close it, and long before they say that they have.
  const pressed = new Event('cancel', { cancelable: true })
  dialog?.dispatchEvent(pressed)
  expect(open()).toBe(false)
  expect(dialog?.open).toBe(false)
})
