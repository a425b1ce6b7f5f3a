import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makePrometheus, type Prometheus } from './prometheus.ts'

export type MetricsAddress = { readonly host: string; readonly port: number }
export type Metrics = Pick<Prometheus, 'meters' | 'watch'> & {
  readonly port: number
  readonly close: () => Promise<void>
}

/**
 * The page of figures, on a port of its own: the one that phones reach has none, since how many there are and when is nobody's but the
 * operator's. Rejects with `EADDRINUSE` and its like.
 */
export async function openMetrics(address: MetricsAddress): Promise<Metrics> {
  const { meters, watch, page } = await makePrometheus()
  const http = createServer(answerWith(page))
  const port = await listen(http, address)
  return { meters, watch, port, close: () => close(http) }
}

function answerWith(page: Prometheus['page']): RequestListener {
  return (request, response) => {
    const isAsked = request.url === '/metrics' && (request.method === 'GET' || request.method === 'HEAD')
    if (!isAsked) return void response.writeHead(404).end()
    page().then(
      ({ type, text }) =>
        response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    )
  }
}

function listen(http: Server, { host, port }: MetricsAddress): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      resolve((http.address() as AddressInfo).port)
    })
  })
}

function close(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve())
    http.closeAllConnections()
  })
}
