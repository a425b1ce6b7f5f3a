import { keep, recall } from '#client/connection/storage.ts'
import { isClockGood, isOpening, sidIn } from './check.model.ts'

const PATIENCE = 6_000
const TRIES = 5

/** Whether the fast line opens: the very one that Samling uses. */
export function probeWebsocket(): Promise<boolean> {
  return new Promise((resolve) => {
    const address = new URL('/socket.io/?EIO=4&transport=websocket', location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    let line: WebSocket
    try {
      line = new WebSocket(address)
    } catch {
      resolve(false)
      return
    }
    function end(is: boolean) {
      clearTimeout(timer)
      resolve(is)
      line.close()
    }
    // A network that swallows the line says neither yes nor no.
    const timer = setTimeout(() => end(false), PATIENCE)
    line.onmessage = ({ data }) => end(isOpening(data))
    line.onerror = () => end(false)
    line.onclose = () => end(false)
  })
}

/** Whether the detour goes, both ways: what is asked for comes, and what is sent is taken. */
export async function probePolling(): Promise<boolean> {
  try {
    const address = '/socket.io/?EIO=4&transport=polling'
    const text = await (await patiently(address)).text()
    if (!isOpening(text)) return false
    // `1` closes the line again.
    const sent = await patiently(`${address}&sid=${sidIn(text)}`, { method: 'POST', body: '1' })
    return sent.ok
  } catch {
    return false
  }
}

/** Whether the server's time comes quickly enough to count down by. */
export async function probeClock(): Promise<boolean> {
  const trips: number[] = []
  for (let tried = 0; tried < TRIES; tried++) {
    const from = performance.now()
    try {
      const reply = await patiently('/api/now', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      })
      const { at } = await reply.json()
      if (typeof at === 'number') trips.push(performance.now() - from)
    } catch {
      // One that was lost says nothing of the others.
    }
  }
  return isClockGood(trips)
}

export function probeStorage(): boolean {
  const mark = `${performance.now()}`
  return keep('samling/check/mark', mark) && recall('samling/check/mark') === mark
}

/** `AbortSignal.timeout` is younger than some of the phones people bring. */
async function patiently(address: string, init: RequestInit = {}): Promise<Response> {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(), PATIENCE)
  try {
    return await fetch(address, { ...init, signal: control.signal })
  } finally {
    clearTimeout(timer)
  }
}
