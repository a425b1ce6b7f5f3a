import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const FIELDS = { local: 1, inode: 9 } as const

/** From which of this machine's ports the process has lines to elsewhere. */
export function portsOf(pid: number): ReadonlySet<number> {
  const own = new Set<string>()
  try {
    for (const file of readdirSync(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${file}`))?.[1]
      if (inode !== undefined) own.add(inode)
    }
  } catch {
    return new Set()
  }
  const lines = readFileSync('/proc/net/tcp', 'utf8').trim().split('\n').slice(1)
  const fields = lines.map((line) => line.trim().split(/\s+/))
  const theirs = fields.filter((each) => own.has(each[FIELDS.inode] ?? ''))
  return new Set(theirs.map((each) => Number.parseInt(each[FIELDS.local]?.split(':')[1] ?? '', 16)))
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
