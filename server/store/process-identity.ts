import { readFileSync } from 'node:fs'
import { errorCode } from './files.ts'

/** Which process this is, in a way that neither a restart of the machine nor a reused number can confuse. */
export type ProcessIdentity = {
  readonly pid: number
  /** Null where the system does not tell (macOS, Windows). */
  readonly boot: string | null
  /** When the process started, in the system's own count; null as above. */
  readonly start: string | null
}

function tryRead(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** State and start time from /proc/<pid>/stat: the fields after the name, which may itself hold spaces and brackets. */
function statOf(pid: number): { state: string; start: string } | null {
  const stat = tryRead(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, start] = [fields?.[0], fields?.[19]]
  return state === undefined || start === undefined ? null : { state, start }
}

function bootId(): string | null {
  return tryRead('/proc/sys/kernel/random/boot_id')
}

/** What the lock asks of the system; tests say otherwise who lives. */
export type Processes = {
  me(): ProcessIdentity
  isAlive(other: ProcessIdentity): boolean
}

export const nodeProcesses: Processes = {
  me: () => ({ pid: process.pid, boot: bootId(), start: statOf(process.pid)?.start ?? null }),
  isAlive,
}

/** Whether that process still runs. When in doubt yes: refusing to start is harmless, two writers are not. */
function isAlive(other: ProcessIdentity): boolean {
  const boot = bootId()
  if (boot !== null && other.boot !== null && boot !== other.boot) return false
  if (!answers(other.pid)) return false
  const stat = statOf(other.pid)
  if (stat === null) return true
  // A zombie has ended and only waits for its parent to notice.
  if (stat.state === 'Z' || stat.state === 'X') return false
  return other.start === null || other.start === stat.start
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}
