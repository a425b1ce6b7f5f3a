import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { makeFrameReader, textFrame } from './frames.ts'

export type Address = {
  readonly host: string
  readonly port: number
  readonly isTls: boolean
  /** Which address of this machine it comes from; null: whichever the system chooses. */
  readonly from: string | null
}
/**
 * The least a Socket.IO client can be: a TCP connection, WebSocket frames, pings answered, acknowledgements matched. A
 * thousand real clients in one process would be the slowest part of every measurement. Floor and product get the same one.
 */
export type LightClient = {
  /** What has come in: Socket.IO packets, with the bytes of their content. */
  readonly traffic: { messages: number; bytes: number }
  /** Called with every event packet, as it stands on the wire (`42["patch",{…}]`). One listener at a time. */
  onEvent: (packet: Buffer) => void
  readonly emit: (event: string, payload: unknown) => void
  /** Resolves with the acknowledgement's arguments as JSON text. */
  readonly ask: (event: string, payload: unknown) => Promise<string>
  /** Called when the line is gone; at once if it is. */
  readonly onEnd: (ended: () => void) => void
  /** Reads nothing more, and answers no heartbeat. */
  readonly pause: () => void
  /** Says that it is there, asked or not. */
  readonly beat: () => void
  readonly close: () => void
}

const OPEN = 0x30
const PING = 0x32
const MESSAGE = 0x34
const CONNECTED = 0x30
const EVENT = 0x32
const ACK = 0x33
const REFUSED = 0x34

const KEY = Buffer.alloc(16, 1).toString('base64')

/** `early` hears the events too, from the first on. Rejects with the refusal's code where the server says no. */
export function openLightClient(
  address: Address,
  auth: unknown,
  early: (packet: Buffer) => void = () => undefined,
): Promise<LightClient> {
  return new Promise((resolve, reject) => {
    const socket = reach(address)
    const waiting = new Map<number, (reply: string) => void>()
    let asked = 0
    let upgraded = false
    const send = (packet: string) => socket.write(textFrame(packet))

    const client: LightClient = {
      traffic: { messages: 0, bytes: 0 },
      onEvent: early,
      emit: (event, payload) => send(`42${JSON.stringify([event, payload])}`),
      ask: (event, payload) =>
        new Promise((answered) => {
          waiting.set(++asked, answered)
          send(`42${asked}${JSON.stringify([event, payload])}`)
        }),
      onEnd: (ended) => void (socket.destroyed ? ended() : socket.once('close', ended)),
      pause: () => void socket.pause(),
      beat: () => void send('3'),
      close: () => socket.destroy(),
    }

    function take(packet: Buffer): void {
      if (packet[0] === PING) return void send('3')
      if (packet[0] === OPEN) return void send(`40${JSON.stringify(auth)}`)
      if (packet[0] !== MESSAGE) return
      if (packet[1] === EVENT || packet[1] === ACK) {
        client.traffic.messages++
        client.traffic.bytes += packet.length
      }
      if (packet[1] === EVENT) client.onEvent(packet)
      else if (packet[1] === ACK) settle(packet.toString('utf8', 2))
      else if (packet[1] === CONNECTED) resolve(client)
      else if (packet[1] === REFUSED) refuse(packet.toString('utf8', 2))
    }

    function refuse(text: string): void {
      reject(new Error(JSON.parse(text).message ?? text))
      socket.destroy()
    }

    function settle(text: string): void {
      const args = text.indexOf('[')
      const id = Number(text.slice(0, args))
      waiting.get(id)?.(text.slice(args))
      waiting.delete(id)
    }

    const read = makeFrameReader(take, () => socket.destroy())
    socket.on('data', (bytes) => {
      if (upgraded) return read(bytes)
      const end = bytes.indexOf('\r\n\r\n')
      if (!bytes.toString('latin1', 0, 12).endsWith(' 101') || end === -1)
        return void socket.destroy(new Error(`no upgrade: ${bytes.toString('latin1', 0, 80)}`))
      upgraded = true
      if (end + 4 < bytes.length) read(bytes.subarray(end + 4))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed the connection')))
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostOf(address)}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Key: ${KEY}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    )
  })
}

function reach({ host, port, isTls, from }: Address): Socket {
  const where = { host, port, ...(from === null ? {} : { localAddress: from }) }
  if (!isTls) return connect({ ...where, noDelay: true })
  const socket = connectTls({ ...where, ...(isIP(host) === 0 ? { servername: host } : {}) })
  return socket.setNoDelay(true)
}

function hostOf({ host, port }: Address): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

/** Whether the packet is this event, without parsing it: `startsWith(packet, '42["patch"')`. */
export function startsWith(packet: Buffer, text: string): boolean {
  return packet.length >= text.length && packet.toString('latin1', 0, text.length) === text
}
