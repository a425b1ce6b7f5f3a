// Exit 0 when node_modules holds what package-lock.json says, for this platform; otherwise `npm ci` is due.
import { readFileSync } from 'node:fs'

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

try {
  const wanted = packagesOf('package-lock.json')
  const there = packagesOf('node_modules/.package-lock.json')
  const differs = ([path, { version, integrity, optional, peer }]) =>
    there[path]
      ? there[path].version !== version || there[path].integrity !== integrity
      : path !== '' && !optional && !peer
  process.exitCode = Object.entries(wanted).some(differs) ? 1 : 0
} catch {
  process.exitCode = 1
}
