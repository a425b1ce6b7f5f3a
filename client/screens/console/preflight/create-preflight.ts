import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import { saveFile } from '#client/screens/home/save-as.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Preflight } from '#shared/protocol/preflight.ts'

export type Found = { readonly server: Preflight; readonly here: Instant }
export type Copying = 'making' | 'refused' | 'failed' | null
export type PreflightDesk = {
  /** Null until the server has answered. */
  readonly found: Accessor<Found | null>
  /** The server has not answered the latest question. */
  readonly isLost: Accessor<boolean>
  readonly copying: Accessor<Copying>
  readonly copy: () => Promise<void>
}

/** A phone that has been scanned in is seen soon; the disk is asked less often than that, by the server. */
const LOOK_EVERY = 3_000

export function createPreflight(gathering: string): PreflightDesk {
  const [found, setFound] = createSignal<Found | null>(null)
  const [isLost, setLost] = createSignal(false)
  const [copying, setCopying] = createSignal<Copying>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false
  const key = () => ({ gathering, session: recall(sessionPlace(gathering)) ?? '' })

  async function look(): Promise<void> {
    clearTimeout(timer)
    const from = Date.now()
    const reply = await askServer<Preflight>('preflight', key())
    if (gone) return
    setLost(!reply.ok)
    if (reply.ok) setFound({ server: reply.body, here: (from + Date.now()) / 2 })
    timer = setTimeout(() => void look(), LOOK_EVERY)
  }

  async function copy(): Promise<void> {
    if (copying() === 'making') return
    setCopying('making')
    try {
      const response = await fetch('/api/copy', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(key()),
      })
      if (!response.ok) return void setCopying(response.status === 403 ? 'refused' : 'failed')
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]
      saveFile(name ?? 'samling.zip', await response.blob())
      setCopying(null)
      await look()
    } catch {
      setCopying('failed')
    }
  }

  // Without the leader's session there is nothing that the server would show.
  onMount(() => recall(sessionPlace(gathering)) !== null && void look())
  onCleanup(() => {
    gone = true
    clearTimeout(timer)
  })
  return { found, isLost, copying, copy }
}
