import { run } from './run-program.ts'

/** A machine that has just started may be installing on its own, and a network may stumble. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3']

/** Debian's packages, as root, by an index of today. Whether they came is for whoever looks for what is in them. */
export function aptInstall(...packages: readonly string[]): void {
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  run('apt-get', ...PATIENT, 'update')
  run('apt-get', ...PATIENT, 'install', '-y', '--no-install-recommends', ...packages)
}
