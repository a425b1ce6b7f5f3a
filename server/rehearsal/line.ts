import { io, type Socket } from 'socket.io-client'
import { patched } from '#shared/kernel/apply-patch.ts'
import type { Json } from '#shared/kernel/diff.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { PatchMessage, Slot, ViewMessage, Views } from '#shared/protocol/views.ts'
import type { Load } from './meter.ts'

/** A client as docs/protocol.md describes it, over a real socket: the hello, views and their patches, and what is asked. */
export type Line = {
  readonly isOn: () => boolean
  readonly welcome: () => WelcomeMessage | null
  readonly view: <S extends Slot>(slot: S) => Views[S] | null
  /** Resolves when welcomed, also when it is on already; rejects with the refusal's code. */
  readonly open: () => Promise<void>
  /** Drops the line as a lost network does; `open` gets it back. */
  readonly drop: () => void
  readonly say: (event: string, message: unknown) => void
  /** Resolves with null when the line was lost before the answer. */
  readonly ask: (id: string, command: unknown) => Promise<CommandOutcome | null>
  /** Resolves once it is so; looked at whenever the views change, or the line is lost. */
  readonly until: (look: () => boolean) => Promise<void>
  readonly close: () => void
}
export type LineOptions = {
  readonly url: string
  readonly hello: Readonly<Record<string, unknown>>
  readonly load?: { readonly in: Load; readonly out: Load }
  /** The line has been lost, whoever broke it. */
  readonly lost?: () => void
  /** Everything that comes, as it stands on the line. */
  readonly heard?: (data: string) => void
}

/** A first connection to a server in the same process that has not come by now will not come. */
const PATIENCE = 20_000

export function openLine({ url, hello, load, lost, heard }: LineOptions): Line {
  let auth = { protocol: PROTOCOL_VERSION, ...hello }
  const socket: Socket = io(url, {
    // A session takes the place of a link's secret once it has been given.
    auth: (give) => give(auth),
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    autoConnect: false,
    timeout: PATIENCE,
  })
  const views = new Map<Slot, { readonly version: number; readonly view: unknown }>()
  const lookers = new Set<() => void>()
  const unanswered = new Set<() => void>()
  let welcome: WelcomeMessage | null = null
  let opening: Promise<void> | null = null
  let settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null

  function count(): void {
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
      if (typeof data !== 'string') return
      if (load) add(load.in, data)
      heard?.(data)
    })
    if (load) socket.io.engine.on('packetCreate', ({ data }: { data?: unknown }) => add(load.out, data))
  }

  function takeView({ slot, version, view }: ViewMessage): void {
    views.set(slot, { version, view })
  }

  function takeWelcome(message: WelcomeMessage): void {
    welcome = message
    views.clear()
    message.views.forEach(takeView)
    if (message.session !== null) auth = { ...auth, secret: null, session: message.session } as typeof auth
    look()
  }

  function takePatch({ slot, from, to, ops }: PatchMessage): void {
    const held = views.get(slot)
    if (held?.version !== from) return void socket.emit('resync', { slots: [slot] })
    views.set(slot, { version: to, view: patched(held.view as Json, ops) })
    look()
  }

  function look(): void {
    for (const each of [...lookers]) each()
  }

  function fail(error: Error): void {
    settle?.reject(error)
    settle = null
  }

  socket.io.on('open', count)
  socket.on('welcome', (message: WelcomeMessage) => {
    takeWelcome(message)
    settle?.resolve()
    settle = null
  })
  socket.on('view', (message: ViewMessage) => {
    takeView(message)
    look()
  })
  socket.on('patch', takePatch)
  socket.on('connect_error', fail)
  socket.on('disconnect', () => {
    fail(new Error('disconnected'))
    for (const give of [...unanswered]) give()
    look()
    lost?.()
  })

  return {
    isOn: () => socket.connected && settle === null,
    welcome: () => welcome,
    view: <S extends Slot>(slot: S) => (views.get(slot)?.view as Views[S] | undefined) ?? null,
    open() {
      if (socket.connected && settle === null) return Promise.resolve()
      opening ??= new Promise<void>((resolve, reject) => {
        settle = { resolve, reject }
        socket.connect()
      }).finally(() => {
        opening = null
      })
      return opening
    },
    drop() {
      // The transport alone is closed, and nobody says goodbye. One that is not open yet would go on opening.
      if (socket.connected) return void socket.io.engine.close()
      socket.disconnect()
      fail(new Error('dropped'))
    },
    say: (event, message) => void socket.emit(event, message),
    ask(id, command) {
      return new Promise((resolve) => {
        const give = () => {
          unanswered.delete(give)
          resolve(null)
        }
        unanswered.add(give)
        socket.emit('command', { id, command }, (outcome: CommandOutcome) => {
          if (!unanswered.delete(give)) return
          if (outcome.ok && outcome.welcome) takeWelcome(outcome.welcome)
          if (outcome.ok && outcome.own) takePatch(outcome.own)
          resolve(outcome)
        })
      })
    },
    until(isSo) {
      if (isSo()) return Promise.resolve()
      return new Promise((resolve) => {
        const looker = () => {
          if (!isSo()) return
          lookers.delete(looker)
          resolve()
        }
        lookers.add(looker)
      })
    },
    close() {
      lookers.clear()
      socket.disconnect()
    },
  }
}

function add(load: Load, data: unknown): void {
  if (typeof data !== 'string') return
  load.messages++
  load.bytes += Buffer.byteLength(data)
}
