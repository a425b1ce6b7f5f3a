import type { BrowserContext } from '@playwright/test'
import type { StoryServer } from '#tests/support/story-server.ts'

/** What a browser writes in its console by itself when a line is lost or a server is away. */
const LOST_LINE = /net::ERR_|WebSocket connection to|WebSocket is closed/

/** What the pages have complained of, and whom they have called that is not their own server (trust.md P-01). */
export function makeWatch(server: Pick<StoryServer, 'local' | 'lan'>) {
  const trouble: string[] = []
  const strangers: string[] = []
  let lostLines = false

  function follow(context: BrowserContext) {
    context.on('weberror', (error) => trouble.push(`page error: ${error.error().stack}`))
    context.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return
      if (lostLines && LOST_LINE.test(message.text())) return
      trouble.push(`${message.type()} on ${message.page()?.url()}: ${message.text()}`)
    })
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      const ours = [server.local, server.lan].map((address) => new URL(address).host)
      if (protocol !== 'data:' && !ours.includes(host)) strangers.push(request.url())
    })
  }

  return {
    follow,
    trouble: () => trouble,
    strangers: () => strangers,
    forgive: () => {
      lostLines = true
    },
  }
}
