import { spawnSync } from 'node:child_process'

/** Runs a program with its output on ours, and waits. */
export function run(command: string, ...args: string[]): void {
  console.log(`> ${command} ${args.join(' ')}`)
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: 300_000 })
}
