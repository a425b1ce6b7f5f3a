import { createHash } from 'node:crypto'
import { createClient } from '@redis/client'
import type { Log } from '#server/log.ts'
import type { NodeId } from '#server/store/leases.ts'
import { open, seal } from '#server/store/seal.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { type Bus, type Message, NoAnswer } from './bus.ts'
import { makeHeardOnce, type Stamp } from './heard-once.ts'
import { makeSacks } from './sacks.ts'

export type RedisBusOptions = {
  readonly url: string
  readonly node: NodeId
  /** All nodes of one store have the same: what is said is sealed under it. 32 bytes. */
  readonly key: Uint8Array
  readonly log: Log
}
/** What goes from one node to one other. */
type Letter =
  | { readonly is: 'question'; readonly of: number; readonly body: Message }
  | { readonly is: 'answer'; readonly of: number; readonly body: Message }
  | { readonly is: 'mistake'; readonly of: number; readonly body: string }
  | { readonly is: 'beat' }
type Said = { readonly body: Message }
/** What one node had for another within a turn of its event loop: sealed, sent and opened as one. */
type Post = { readonly letters: readonly Letter[] }
type Waiting = { readonly resolve: (answer: Message) => void; readonly reject: (error: Error) => void }

/** A node hears itself so often, by way of Redis; where it has not for so long, nobody hears anybody. */
const BEAT: Millis = 500
const SILENT: Millis = 2_000
const CONNECT: Millis = 3_000
const LONGEST_RETRY: Millis = 1_000

/**
 * The bus by publishing and subscribing in Redis. Nothing is kept there; what cannot be said is dropped, and found missing by whoever
 * needs it (docs/decisions/0017). Resolves also where Redis is not there yet: it is tried until it is.
 */
export async function openRedisBus({ url, node, key, log }: RedisBusOptions): Promise<Bus> {
  const prefix = `samling:${createHash('sha256').update(key).digest('base64url').slice(0, 12)}`
  const channelOf = (topic: string) => `${prefix}:about:${topic}`
  const boxOf = (whose: NodeId) => `${prefix}:to:${whose}`
  const socket = {
    connectTimeout: CONNECT,
    reconnectStrategy: (tries: number) => Math.min(LONGEST_RETRY, 50 * 2 ** tries),
  }
  const mouth = createClient({ url, socket, disableOfflineQueue: true })
  const ear = createClient({ url, socket })
  const topics = new Map<string, Set<(message: Message, from: NodeId) => void>>()
  const waiting = new Map<number, Waiting>()
  const { post, empty } = makeSacks((to: NodeId, letters: readonly Letter[]) => send(boxOf(to), { letters }))
  const changed = new Set<(isUp: boolean) => void>()
  let handle: ((question: Message, from: NodeId) => Promise<Message>) | null = null
  const isNew = makeHeardOnce(Date.now, (from) =>
    log('bus-old', { message: `${from} says what is long ago` }),
  )
  let sent = 0
  let asked = 0
  let heardAt = Number.NEGATIVE_INFINITY
  let up = false
  let closed = false
  // Both say why again and again while Redis is away; once is enough.
  for (const client of [mouth, ear]) client.on('error', (error) => look(String(error)))

  const connected = Promise.all([mouth.connect(), ear.connect()]).then(
    async () => await ear.subscribe(boxOf(node), (text) => read(text)),
  )
  connected.catch((error) => log('bus-down', { message: String(error) }))
  const beating = setInterval(beat, BEAT).unref()
  await Promise.race([connected.catch(() => undefined).then(beat), wait(CONNECT)])
  await Promise.race([untilUp(), wait(SILENT)])

  function beat(): void {
    look('nothing comes back')
    void post(node, { is: 'beat' })
  }

  /** Whether it is up now, told where that is another than before. */
  function look(why: string): void {
    const isUp = performance.now() - heardAt < SILENT && mouth.isReady && ear.isReady
    if (isUp === up || closed) return
    up = isUp
    log(isUp ? 'bus-up' : 'bus-down', isUp ? {} : { message: why })
    for (const hear of changed) hear(isUp)
  }

  /** How many have heard it; null where that cannot be known. */
  async function send(channel: string, what: Post | Said): Promise<number | null> {
    if (!mouth.isReady) return 0
    const stamp: Stamp = { from: node, n: ++sent, at: Date.now() }
    return await mouth.publish(channel, seal(key, { ...what, ...stamp })).catch(() => null)
  }

  /** Undefined for what was not sealed under the key, or has been heard. */
  function opened<What>(text: string): (What & Stamp) | undefined {
    const found = open(key, text) as (What & Stamp) | undefined
    return found !== undefined && isNew(found) ? found : undefined
  }

  function read(text: string): void {
    const post = opened<Post>(text)
    for (const letter of post?.letters ?? []) readOne(letter, post?.from ?? '')
  }

  function readOne(letter: Letter, from: NodeId): void {
    if (letter.is === 'beat') {
      heardAt = performance.now()
      look('')
    } else if (letter.is === 'question') void reply(from, letter.of, letter.body)
    else if (letter.is === 'answer') waiting.get(letter.of)?.resolve(letter.body)
    else waiting.get(letter.of)?.reject(new Error(letter.body))
  }

  async function reply(to: NodeId, of: number, question: Message): Promise<void> {
    if (!handle) return
    try {
      await post(to, { is: 'answer', of, body: await handle(question, to) })
    } catch (error) {
      await post(to, { is: 'mistake', of, body: error instanceof Error ? error.message : String(error) })
    }
  }

  function hear(topic: string, text: string): void {
    const said = opened<Said>(text)
    if (said === undefined || said.from === node) return
    for (const each of topics.get(topic) ?? []) {
      try {
        each(said.body, said.from)
      } catch (error) {
        log('unexpected', { message: String(error) })
      }
    }
  }

  function subscribe(topic: string, listen: (message: Message, from: NodeId) => void): () => void {
    const known = topics.get(topic)
    if (known) known.add(listen)
    else {
      topics.set(topic, new Set([listen]))
      tolerate(ear.subscribe(channelOf(topic), (text) => hear(topic, text)))
    }
    return () => {
      const all = topics.get(topic)
      all?.delete(listen)
      if (all?.size !== 0) return
      topics.delete(topic)
      if (!closed) tolerate(ear.unsubscribe(channelOf(topic)))
    }
  }

  /** The line may go while it is asked for; once it is back the client asks again by itself. */
  function tolerate(work: Promise<unknown>): void {
    work.catch((error) => {
      if (!closed) log('bus-trouble', { message: String(error) })
    })
  }

  function ask(to: NodeId, question: Message, timeout: Millis): Promise<Message> {
    if (!up) return Promise.reject(new NoAnswer('unreachable', to))
    const of = ++asked
    return new Promise<Message>((resolve, reject) => {
      const late = setTimeout(() => settle(() => reject(new NoAnswer('silent', to))), timeout)
      const settle = (how: () => void) => {
        clearTimeout(late)
        waiting.delete(of)
        how()
      }
      waiting.set(of, {
        resolve: (answer) => settle(() => resolve(answer)),
        reject: (error) => settle(() => reject(error)),
      })
      void post(to, { is: 'question', of, body: question }).then((ears) => {
        if (ears === 0) settle(() => reject(new NoAnswer('unreachable', to)))
      })
    })
  }

  async function untilUp(): Promise<void> {
    while (!up && !closed) await wait(20)
  }

  return {
    node,
    publish: (topic, message) => void send(channelOf(topic), { body: message }),
    subscribe,
    ask,
    answer(how) {
      handle = how
    },
    isUp: () => up,
    onChange(hearing) {
      changed.add(hearing)
      return () => void changed.delete(hearing)
    },
    async close() {
      closed = true
      clearInterval(beating)
      for (const each of waiting.values()) each.reject(new NoAnswer('silent', node))
      // What has been said goes out; a Redis that does not answer is not waited for.
      await empty()
      const said = mouth.isReady ? mouth.close() : Promise.resolve()
      await Promise.race([said.catch(() => undefined), wait(LONGEST_RETRY)])
      for (const client of [mouth, ear]) if (client.isOpen) client.destroy()
    },
  }
}

function wait(milliseconds: Millis): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
