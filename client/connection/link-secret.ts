import { createEffect, createRoot } from 'solid-js'
import type { Hello } from '#shared/protocol/hello.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { type Connection, makeConnection } from './make-connection.ts'
import { programmePlace } from './programme-place.ts'
import { keep, recall } from './storage.ts'

export type LinkRole = Extract<Hello, { gathering: string }>['as']

/** The secret in the address bar; null when there is none, or none that can be read. */
export function readSecret(): string | null {
  try {
    return decodeURIComponent(location.hash.slice(1)) || null
  } catch {
    return null
  }
}

/** Out of the address bar with it: screenshots, history and shoulders see no secrets. */
function hideSecret(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}

/** The hall screen inside the console is there by the leader's own session; the server counts it as no screen. */
function isPreview(as: LinkRole): boolean {
  return as === 'screen' && new URLSearchParams(location.search).has('preview')
}

/**
 * Connects a page that was opened by a link (leader, hall screen, observer). The link's secret is used once; the session the
 * server gives for it is kept in this browser, so that a reload, or the link without its secret, still works.
 */
export function connectByLink(as: LinkRole, gathering: string): Connection {
  return connectKept(`samling/session/${isPreview(as) ? 'leader' : as}/${gathering}`, (held) => ({
    ...{ as, protocol: PROTOCOL_VERSION, gathering },
    ...held,
  }))
}

/** The same for a programme's page: its owner's, a municipality's own, or that of whoever studies it. */
export function connectToProgramme(
  role: 'owner' | 'municipality' | 'researcher',
  programme: string,
): Connection {
  return connectKept(programmePlace(role, programme), (held) => ({
    ...{ as: 'programme', protocol: PROTOCOL_VERSION, programme, role },
    ...held,
  }))
}

function onLink(open: () => void): () => void {
  const look = () => {
    if (readSecret() !== null) open()
  }
  window.addEventListener('hashchange', look)
  return () => window.removeEventListener('hashchange', look)
}

type Held = { readonly secret: string | null; readonly session: string | null }

function connectKept(place: string, hello: (held: Held) => Hello): Connection {
  let secret = readSecret()
  // A new link for a page that is open changes nothing but what stands after the #, and a browser loads nothing for that.
  const stopListening = onLink(() => location.reload())
  const connection = makeConnection({ hello: () => hello({ secret, session: recall(place) }) })
  return createRoot((dispose) => {
    createEffect(() => {
      const session = connection.welcome()?.session
      // A browser that keeps nothing still needs the secret after a reload.
      if (!session || !keep(place, session)) return
      secret = null
      hideSecret()
    })
    function close() {
      dispose()
      stopListening()
      connection.close()
    }
    return { ...connection, close }
  })
}
