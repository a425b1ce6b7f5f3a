import jsonPatch, { type Operation } from 'fast-json-patch'
import { nanoid } from 'nanoid'
import { io as connectSocket, type Socket } from 'socket.io-client'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { PatchOperation } from '#shared/kernel/diff.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { FarewellMessage, WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { PatchMessage, Slot, ViewMessage, Views } from '#shared/protocol/views.ts'

export type TestClient = {
  readonly socket: Socket
  readonly welcome: () => WelcomeMessage | null
  readonly farewell: () => FarewellMessage | null
  /** The view as patched so far; throws when it has not come. */
  readonly view: <S extends Slot>(slot: S) => Views[S]
  readonly patches: PatchMessage[]
  readonly send: (command: GatheringCommand, id?: string) => Promise<CommandOutcome>
  readonly ask: (event: string, message: unknown) => Promise<unknown>
  readonly close: () => void
}

/** A client as the protocol describes it. Resolves when welcomed, rejects with the refusal's code. */
export function connect(
  url: string,
  hello: Record<string, unknown>,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestClient> {
  const auth = { protocol: PROTOCOL_VERSION, ...hello }
  const socket = connectSocket(url, {
    ...{ auth, transports: ['websocket'], forceNew: true, reconnection: false },
    extraHeaders: headers,
  })
  const views = new Map<Slot, { version: number; view: unknown }>()
  const patches: PatchMessage[] = []
  let welcome: WelcomeMessage | null = null
  let farewell: FarewellMessage | null = null

  const takeView = ({ slot, version, view }: ViewMessage) => views.set(slot, { version, view })
  socket.on('view', takeView)
  function takeWelcome(message: WelcomeMessage): void {
    welcome = message
    message.views.forEach(takeView)
  }
  function takePatch(message: PatchMessage): void {
    // One without changes says how far the view has come, whatever is being tested.
    if (message.ops.length > 0) patches.push(message)
    const held = views.get(message.slot)
    if (!held || held.version !== message.from) return void socket.emit('resync', { slots: [message.slot] })
    const view = patched(held.view, message.ops)
    views.set(message.slot, { version: message.to, view })
  }
  async function send(command: GatheringCommand, id = nanoid(10)): Promise<CommandOutcome> {
    const outcome: CommandOutcome = await socket.timeout(5_000).emitWithAck('command', { id, command })
    if (outcome.ok && outcome.welcome) takeWelcome(outcome.welcome)
    if (outcome.ok && outcome.own) takePatch(outcome.own)
    return outcome
  }
  socket.on('patch', takePatch)
  socket.on('farewell', (message) => {
    farewell = message
  })

  const client: TestClient = {
    socket,
    welcome: () => welcome,
    farewell: () => farewell,
    view: <S extends Slot>(slot: S) => {
      const held = views.get(slot)
      if (!held) throw new Error(`no ${slot} view`)
      return held.view as Views[S]
    },
    patches,
    send,
    async ask(event, message) {
      const outcome = await socket.timeout(5_000).emitWithAck(event, message)
      if (outcome.welcome) takeWelcome(outcome.welcome)
      return outcome
    },
    close: () => socket.disconnect(),
  }
  return new Promise((resolve, reject) => {
    socket.on('connect_error', (error) => {
      socket.disconnect()
      reject(error)
    })
    socket.on('welcome', (message: WelcomeMessage) => {
      takeWelcome(message)
      resolve(client)
    })
  })
}

export function patched(view: unknown, ops: readonly PatchOperation[]): unknown {
  return jsonPatch.applyPatch(structuredClone(view), structuredClone(ops) as Operation[]).newDocument
}

export const phoneHello = (code: string, token = nanoid(24)) => ({ as: 'phone', code, token })
export const linkHello = (as: 'leader' | 'screen' | 'observer', { id, secrets }: CatalogueEntry) => ({
  as,
  gathering: id,
  secret: secrets[as],
  session: null,
})

/** Waits until something is true of what the clients hold; fails with the last error or value after fifteen seconds. */
export async function eventually<T>(look: () => T, isIt: (value: T) => boolean = Boolean): Promise<T> {
  const until = performance.now() + 15_000
  for (;;) {
    let value: T | undefined
    let problem: unknown
    try {
      value = look()
      if (isIt(value)) return value
    } catch (error) {
      problem = error
    }
    if (performance.now() > until)
      throw problem ?? new Error(`not so: ${JSON.stringify(value)?.slice(0, 400)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
