import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient } from '@redis/client'
import { Server } from 'socket.io'
import { answerQuestions } from './measured.ts'

// The floor of what goes from a phone on one node to a console on another: Socket.IO, and as many bytes through the same Redis.

export type Hop = { readonly redis: string; readonly bytes: number; readonly shown: number }

const CHANNEL = 'floor'
const http = createServer((_request, response) => response.end())
const io = new Server(http, { serveClient: false, perMessageDeflate: false, httpCompression: false })
const ends: (() => Promise<unknown>)[] = []

answerQuestions({
  async open({ redis, bytes, shown }: Hop) {
    const [mouth, ear] = [createClient({ url: redis }), createClient({ url: redis })]
    for (const client of [mouth, ear]) {
      client.on('error', (error) => console.error(String(error)))
      await client.connect()
      ends.push(() => client.close())
    }
    const [said, patch] = ['x'.repeat(bytes), 'y'.repeat(shown)]
    await ear.subscribe(CHANNEL, () => void io.emit('patch', patch))
    io.on('connection', (socket) => {
      socket.on('command', async (_message, acknowledge) => {
        await mouth.publish(CHANNEL, said)
        acknowledge({ ok: true })
      })
    })
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    return (http.address() as AddressInfo).port
  },
  async close() {
    await io.close()
    for (const end of ends) await end()
  },
})
