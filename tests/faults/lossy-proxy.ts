import { createServer, connect as dial, type Socket } from 'node:net'

/** A line that stays whole while one in so many of the server's messages never arrives. */
export type LossyProxy = {
  readonly port: number
  /** From now on one in so many gets lost; 1: all of them. */
  readonly lose: (oneIn: number) => void
  readonly counted: () => { readonly lost: number; readonly passed: number }
  readonly close: () => Promise<void>
}

const EVENT = '42'

export async function startLossyProxy(target: number): Promise<LossyProxy> {
  const sockets = new Set<Socket>()
  const counted = { lost: 0, passed: 0 }
  let oneIn = Number.POSITIVE_INFINITY
  const server = createServer({ noDelay: true }, (near) => {
    const far = dial({ host: '127.0.0.1', port: target, noDelay: true })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (bytes) => far.write(bytes))
    far.on(
      'data',
      makeSieve(near, (content) => {
        const isLost = content.startsWith(EVENT) && Math.random() * oneIn < 1
        if (content.startsWith(EVENT) && Number.isFinite(oneIn)) counted[isLost ? 'lost' : 'passed']++
        return isLost
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    lose: (so) => {
      oneIn = so
    },
    counted: () => counted,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Hands on the upgrade as it is, and of the frames after it those that are not lost. */
function makeSieve(to: Socket, isLost: (content: string) => boolean): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0)
  let upgraded = false
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    if (!upgraded) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return
      upgraded = true
      to.write(rest.subarray(0, end + 4))
      rest = rest.subarray(end + 4)
    }
    for (let frame = frameOf(rest); frame !== null; frame = frameOf(rest)) {
      if (!isLost(rest.toString('utf8', frame.head, frame.end))) to.write(rest.subarray(0, frame.end))
      rest = rest.subarray(frame.end)
    }
  }
}

/** The server masks nothing. */
function frameOf(bytes: Buffer): { readonly head: number; readonly end: number } | null {
  if (bytes.length < 2) return null
  const short = bytes[1] ?? 0
  const head = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < head) return null
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  return bytes.length < head + length ? null : { head, end: head + length }
}
