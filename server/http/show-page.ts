import type { ServerResponse } from 'node:http'
import type { PrintPage } from '#server/exports/print-page.ts'

/** A page with rules for it alone. */
export function showPage(response: ServerResponse, status: number, { body, policy }: PrintPage): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
  })
  response.end(body)
}
