import type { Wifi } from './showing.ts'

/** What a phone's camera reads as “join this network”; the signs that mean something there are told apart by a backslash. */
export function wifiCode({ name, password, hidden }: Wifi): string {
  const open = password === ''
  const parts = [`T:${open ? 'nopass' : 'WPA'}`, `S:${escaped(name)}`]
  if (!open) parts.push(`P:${escaped(password)}`)
  if (hidden) parts.push('H:true')
  return `WIFI:${parts.join(';')};;`
}

function escaped(text: string): string {
  return text.replace(/[\\;,":]/g, (sign) => `\\${sign}`)
}
