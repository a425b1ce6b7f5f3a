import { isIPv4 } from 'node:net'

/** Of those that a server lets in from one network, 2,500, some are for leaders, screens and lines that are still being closed. */
const FROM_ONE = 2_000

/**
 * The address that a gathering's phones come from: each hall has a network of its own, as halls have, so that what a server takes from one
 * network is not what is measured. Only a machine that has a whole network to itself (Linux, 127.0.0.0/8) can; null: the system chooses.
 */
export function networkOfHall(hall: number, place: number, host: string): string | null {
  if (process.platform !== 'linux' || !isOwnMachine(host)) return null
  return `127.${10 + Math.floor(place / FROM_ONE)}.${Math.floor(hall / 250)}.${1 + (hall % 250)}`
}

/** How many may come to one node. */
export function mostFor(hosts: readonly string[], gatherings: number): number {
  const ofGatherings = MOST_IN_GATHERING * gatherings
  const canChoose = hosts.every((host) => networkOfHall(0, 0, host) !== null)
  return Math.min(ofGatherings, hosts.length * (canChoose ? MOST_AT_NODE : FROM_ONE))
}

const MOST_IN_GATHERING = 4_000
/** Of 10,000 lines that a node takes in all. */
const MOST_AT_NODE = 9_500

function isOwnMachine(host: string): boolean {
  return isIPv4(host) && host.startsWith('127.')
}
