import { createRoot } from 'solid-js'
import { insert } from 'solid-js/web'
import { WelcomeBack } from '#client/along/WelcomeBack.tsx'
import { ready } from '#client/along/words.ts'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { codeInPath } from '#client/screens/home/code.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

/**
 * Whom this phone is known as, offered above the form of whoever is on the way in. It comes by itself, for the page it stands on has no byte
 * to spare for those few who have been before; who is in is in by the phone's own token, so the page begins anew.
 */
export async function dockWelcomeBack(page: Document): Promise<void> {
  await ready()
  const code = codeInPath(location.pathname)
  const main = page.querySelector('form > main.join')
  const token = code === null ? null : recall(tokenPlace(code))
  if (code === null || token === null || main === null || main.querySelector('[data-along]')) return
  const dock = page.createElement('div')
  dock.dataset.along = ''
  main.insertBefore(dock, main.children[1] ?? null)
  createRoot(() =>
    insert(
      dock,
      <WelcomeBack
        code={code}
        token={token}
        come={() => location.reload()}
        refusal={(why) => refusal({ ...why, code: why.code as RefusalCode })}
      />,
    ),
  )
}
void dockWelcomeBack(document)
