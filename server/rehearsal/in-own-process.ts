import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import type { RehearsalProgress, RehearsalReport } from '#shared/protocol/rehearsal.ts'
import type { RunRehearsal } from './rehearsals.ts'

/**
 * `samling rehearse` in a process of its own, so that a hall of simulated phones neither shares memory with those who are really here
 * nor keeps them waiting. `main` is the program that this server runs from, `loaders` what Node needs to run it.
 */
export function rehearseInOwnProcess(main: string, loaders = loadersOf(process.execArgv)): RunRehearsal {
  let played = 0
  return (file, people, onProgress) => {
    // Who rehearses once more wants to see another day.
    const args = [
      ...loaders,
      main,
      'rehearse',
      '-',
      '--json',
      '--progress',
      '--people',
      String(people),
      '--seed',
      String(++played),
    ]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    const said: string[] = []
    let stopped = false
    child.once('spawn', () => giveWay(child.pid))
    // One that has ended before it has read everything has said why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(file)
    createInterface(child.stderr).on('line', (line) => {
      const progress = progressIn(line)
      if (progress === null) said.push(line)
      else onProgress(progress)
    })
    const result = new Promise<RehearsalReport | null>((resolve, reject) => {
      const parts: Buffer[] = []
      child.stdout.on('data', (part: Buffer) => parts.push(part))
      child.once('error', reject)
      child.once('close', () => {
        if (stopped) return resolve(null)
        try {
          resolve(JSON.parse(Buffer.concat(parts).toString('utf8')))
        } catch {
          reject(new Error(said.join('\n')))
        }
      })
    })
    return {
      result,
      stop() {
        stopped = true
        child.kill()
      },
    }
  }
}

/** What Node needs to run this program; a debugger has a port of its own, which two cannot listen on. */
export function loadersOf(args: readonly string[]): readonly string[] {
  return args.filter((arg) => !arg.startsWith('--inspect'))
}

/** Three parts of a busy processor for those who are really there, and one for it: at the lowest it would never come to an end. */
const NICENESS = 5

/** Whoever is really in the hall goes first. Not every system lets one ask for that. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS)
  } catch {
    // It is quick enough without.
  }
}

function progressIn(line: string): RehearsalProgress | null {
  if (!line.startsWith('{"done":')) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
