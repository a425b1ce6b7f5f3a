import { request } from 'node:http'
import { request as requestTls } from 'node:https'

export type HttpAnswer = { readonly status: number; readonly text: string }

const PATIENCE = 15_000

/** Asks a server over http; with a body it is a POST of JSON, as the home page does. Rejects when it cannot be reached. */
export function askHttp(
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const ask = url.startsWith('https:') ? requestTls : request
    const asked = ask(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        agent: false,
        timeout: PATIENCE,
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        )
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('timeout')))
    asked.once('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
