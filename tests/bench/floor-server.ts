import { mkdtemp, open, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Server } from 'socket.io'
import { answerQuestions } from './measured.ts'

// The floor: Socket.IO as Samling sets it up, and nothing behind it.

const http = createServer((_request, response) => response.end())
const io = new Server(http, {
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
  pingInterval: 5_000,
  pingTimeout: 18_000,
})
let payload: unknown = null

// The other floor: acknowledged after a write that was synced, and nothing else done. What comes meanwhile goes together.
const dir = await mkdtemp(join(tmpdir(), 'samling-bench-'))
const file = await open(join(dir, 'floor'), 'a')
let waiting: Waiting[] = []
let syncing = false

type Waiting = { readonly message: unknown; readonly acknowledge: (outcome: unknown) => void }

async function work(): Promise<void> {
  syncing = true
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    await file.write(batch.map(({ message }) => `${JSON.stringify(message)}\n`).join(''))
    await file.datasync()
    for (const { acknowledge } of batch) acknowledge({ ok: true, at: Date.now() })
  }
  syncing = false
}

io.on('connection', (socket) => {
  void socket.join('hall')
  socket.on('broadcast', (_message, acknowledge) => {
    io.to('hall').emit('patch', payload)
    acknowledge({ ok: true, at: Date.now() })
  })
  socket.on('store', (message, acknowledge) => {
    waiting.push({ message, acknowledge })
    if (!syncing) void work()
  })
  socket.on('command', (_message, acknowledge) => acknowledge({ ok: true, at: Date.now() }))
})

http.listen(0, '127.0.0.1', () => {
  answerQuestions({
    port: () => (http.address() as AddressInfo).port,
    payload: (next: unknown) => {
      payload = next
    },
    close: async () => {
      await io.close()
      await file.close()
      await rm(dir, { recursive: true })
    },
  })
})
