import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { answerQuestions } from './measured.ts'

// The floor: Socket.IO as Samling sets it up, and nothing behind it.

const http = createServer((_request, response) => response.end())
const io = new Server(http, {
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
  pingInterval: 15_000,
  pingTimeout: 8_000,
})
let payload: unknown = null

io.on('connection', (socket) => {
  void socket.join('hall')
  socket.on('broadcast', (_message, acknowledge) => {
    io.to('hall').emit('patch', payload)
    acknowledge({ ok: true, at: Date.now() })
  })
  socket.on('command', (_message, acknowledge) => acknowledge({ ok: true, at: Date.now() }))
})

http.listen(0, '127.0.0.1', () => {
  answerQuestions({
    port: () => (http.address() as AddressInfo).port,
    payload: (next: unknown) => {
      payload = next
    },
    close: async () => await io.close(),
  })
})
