import type { ServerResponse } from 'node:http'

/**
 * What every answer carries, errors too. No `upgrade-insecure-requests`, and HSTS over https alone: on a hotel network the address is plain
 * http, and either would give a blank page there. The console frames the hall screen, so frames are for ourselves only.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // What Solid has compiled (vite.config.ts), and the addresses of our own workers (client/own-workers.ts).
    'trusted-types solid default',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), fullscreen=(self)',
}

/** Only what came over https promises https: a browser would hold a hotel's network to it, too. */
const HSTS = 'max-age=2592000'
/** Browsers heed this over https and on the machine itself, and complain of it elsewhere. */
const COOP = 'same-origin'

export function setHeaders(response: ServerResponse): void {
  const { socket, req } = response
  const isEncrypted = socket !== null && 'encrypted' in socket
  if (isEncrypted) response.setHeader('Strict-Transport-Security', HSTS)
  if (isEncrypted || /^(?:localhost|127\.|\[::1\])/.test(req.headers.host ?? ''))
    response.setHeader('Cross-Origin-Opener-Policy', COOP)
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}
