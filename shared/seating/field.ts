/** Arithmetic of a finite field, elements counted from 0. */
export type Field = {
  readonly size: number
  readonly add: (a: number, b: number) => number
  readonly times: (a: number, b: number) => number
}

/** The prime and the power of a prime power, or null. */
export function primePower(size: number): { readonly prime: number; readonly power: number } | null {
  for (let prime = 2; prime * prime <= size; prime += 1) {
    if (size % prime !== 0) continue
    let rest = size
    let power = 0
    while (rest % prime === 0) {
      rest /= prime
      power += 1
    }
    return rest === 1 ? { prime, power } : null
  }
  return size > 1 ? { prime: size, power: 1 } : null
}

/** Coefficients of a polynomial over the integers modulo a prime, lowest first, as digits of a number. */
function digits(value: number, prime: number, count: number): number[] {
  const list: number[] = []
  for (let rest = value, at = 0; at < count; at += 1, rest = Math.floor(rest / prime)) list.push(rest % prime)
  return list
}

function number(coefficients: readonly number[], prime: number): number {
  return coefficients.reduceRight((value, digit) => value * prime + digit, 0)
}

/** The remainder after division by a polynomial whose highest coefficient is 1. */
function remainder(value: readonly number[], divisor: readonly number[], prime: number): number[] {
  const rest = [...value]
  const degree = divisor.length - 1
  for (let top = rest.length - 1; top >= degree; top -= 1) {
    const factor = rest[top] ?? 0
    if (factor === 0) continue
    divisor.forEach((digit, at) => {
      const place = top - degree + at
      rest[place] = ((rest[place] ?? 0) + (prime - factor) * digit) % prime
    })
  }
  return rest.slice(0, degree)
}

/** A polynomial of this degree that no smaller one divides; there is one for every prime and degree. */
function irreducible(prime: number, degree: number): number[] {
  const count = prime ** degree
  for (let low = 0; low < count; low += 1) {
    const candidate = [...digits(low, prime, degree), 1]
    let divided = false
    for (let small = 1; small <= degree / 2 && !divided; small += 1)
      for (let at = 0; at < prime ** small && !divided; at += 1)
        divided = remainder(candidate, [...digits(at, prime, small), 1], prime).every((digit) => digit === 0)
    if (!divided) return candidate
  }
  return [0, 1]
}

/** The field with so many elements; null where there is none, which is unless the size is a power of a prime. */
export function fieldOf(size: number): Field | null {
  const factors = primePower(size)
  if (factors === null) return null
  const { prime, power } = factors
  if (power === 1) return { size, add: (a, b) => (a + b) % size, times: (a, b) => (a * b) % size }
  const modulus = irreducible(prime, power)
  const written = Array.from({ length: size }, (_, value) => digits(value, prime, power))
  const of = (value: number) => written[value] ?? []
  return {
    size,
    add: (a, b) => {
      const second = of(b)
      return number(
        of(a).map((digit, at) => (digit + (second[at] ?? 0)) % prime),
        prime,
      )
    },
    times: (a, b) => {
      const product = new Array<number>(2 * power - 1).fill(0)
      of(a).forEach((left, i) => {
        of(b).forEach((right, j) => {
          product[i + j] = ((product[i + j] ?? 0) + left * right) % prime
        })
      })
      return number(remainder(product, modulus, prime), prime)
    },
  }
}
