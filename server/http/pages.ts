import { CODE_LENGTH, tidyCode } from '#server/identity/secrets.ts'

export type Page =
  | 'home.html'
  | 'check.html'
  | 'index.html'
  | 'console.html'
  | 'projector.html'
  | 'observer.html'
  | 'remote.html'
  | 'form.html'
  | 'programme.html'
  | 'municipality.html'
  | 'research.html'
  | 'replay.html'

const BY_FOLDER: Readonly<Record<string, Page>> = {
  // A link of one's own, to be known again by another phone.
  along: 'home.html',
  console: 'console.html',
  screen: 'projector.html',
  observer: 'observer.html',
  remote: 'remote.html',
  form: 'form.html',
  programme: 'programme.html',
  municipality: 'municipality.html',
  research: 'research.html',
  replay: 'replay.html',
}

/**
 * The page behind an address: `/` for what is here, `/<join code>` for phones, `/check` for the network, `/console/<id>`,
 * `/screen/<id>`, `/observer/<id>`, `/remote/<id>`, `/form/<id>`, `/replay/<id>`; of a programme `/programme/<id>` and
 * `/municipality/<id>`, `/research/<id>`, `/along/<id>`.
 */
export function pageFor(pathname: string): Page | null {
  if (pathname === '/') return 'home.html'
  if (pathname === '/check') return 'check.html'
  const [first = '', second, ...rest] = pathname.slice(1).split('/')
  if (second === undefined) return isCode(first) ? 'index.html' : null
  if (rest.length > 0 || !/^[\w-]{1,64}$/.test(second)) return null
  return Object.hasOwn(BY_FOLDER, first) ? (BY_FOLDER[first] ?? null) : null
}

/** A server that has moved to another place keeps the codes it has given. */
const LENGTHS: readonly number[] = Object.values(CODE_LENGTH)

/** People type the code after the address as they read it, with or without the space. */
function isCode(segment: string): boolean {
  try {
    return (
      /^[\w -]{1,12}$/.test(decodeURIComponent(segment)) &&
      LENGTHS.includes(tidyCode(decodeURIComponent(segment)).length)
    )
  } catch {
    return false
  }
}
