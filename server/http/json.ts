import type { IncomingMessage, ServerResponse } from 'node:http'

/** The body as text, or null when it is longer than it may be. What comes after that is not kept. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts.length = 0
    if (size > MOST_SWALLOWED) break
  }
  return size > limit ? null : Buffer.concat(parts).toString('utf8')
}

/** A body that is too long is read on, so that its sender gets to see the answer; but not for ever. */
const MOST_SWALLOWED = 20_000_000

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

export function answerText(
  response: ServerResponse,
  status: number,
  {
    body,
    type,
    name,
  }: { readonly body: string | Uint8Array; readonly type: string; readonly name?: string | undefined },
): void {
  const file = name === undefined ? {} : { 'Content-Disposition': `attachment; filename="${name}"` }
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...file })
  response.end(body)
}
