import { io, type Socket } from 'socket.io-client'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Hello } from '#shared/protocol/hello.ts'
import type { ToClient, ToServer } from '#shared/protocol/messages.ts'

export type ClientSocket = Socket<ToClient, ToServer>

/** An attempt that was made while nothing got through never hears of it when something does; the next one is soon to be made. */
const HUNG: Millis = 1_100

export function openSocket(hello: () => Hello): ClientSocket {
  const socket: ClientSocket = io({
    auth: (use) => use(hello()),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: 4_000,
    reconnectionDelay: 500,
    reconnectionDelayMax: 1_200,
    // Anywhere between at once and the longest: a hall that comes back at the same moment is spread.
    randomizationFactor: 1,
  })
  const line = socket.io
  let hung = 0
  /** The line that was lost was a websocket; else it may be that a proxy swallows them. */
  let swift: boolean
  socket.on('connect', () => {
    hung = 0
    line.timeout(HUNG)
  })
  socket.on('disconnect', () => {
    swift = line.engine?.transport.name === 'websocket'
  })
  socket.on('connect_error', ({ message }) => {
    if (!socket.active) return
    const hangs = message === 'timeout'
    line.reconnectionDelayMax(hangs ? 200 : 1_200)
    // A line that is merely slow gets more time with every fourth attempt, and the other way of connecting its turn.
    if (hangs && ++hung % 4 === 0) {
      swift = !swift
      line.timeout(HUNG * Math.min(hung / 2, 8))
    }
    line.opts.transports = swift ? ['websocket', 'polling'] : ['polling', 'websocket']
  })
  return socket
}
