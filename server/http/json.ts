import type { IncomingMessage, ServerResponse } from 'node:http'

/** The body as text, or null when it is longer than it may be. What comes after that is not kept. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  return (await readBytes(request, limit))?.toString('utf8') ?? null
}

export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= limit) parts.push(part)
    else parts.length = 0
    if (size > Math.max(limit, MOST_SWALLOWED)) break
  }
  return size > limit ? null : Buffer.concat(parts)
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

export type Text = {
  readonly body: string | Uint8Array
  readonly type: string
  readonly name?: string | undefined
  readonly encoding?: 'gzip' | undefined
}

export function answerText(
  response: ServerResponse,
  status: number,
  { body, type, name, encoding }: Text,
): void {
  const file = name === undefined ? {} : { 'Content-Disposition': `attachment; filename="${name}"` }
  const squeezed = encoding === undefined ? {} : { 'Content-Encoding': encoding }
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...file, ...squeezed })
  response.end(body)
}
