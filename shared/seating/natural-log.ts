/**
 * −ln(x) for 0 < x ≤ 1 by nothing but the four operations, which every engine must round alike; `Math.log` need not be.
 * x = m·2⁻ᵏ with ½ < m ≤ 1, and ln m = 2·artanh((m − 1) / (m + 1)) as a series.
 */
export function minusLog(x: number): number {
  const LN_2 = Math.LN2
  let mantissa = x
  let halvings = 0
  while (mantissa <= 0.5) {
    mantissa *= 2
    halvings += 1
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  let power = ratio
  let sum = 0
  for (let term = 1; term < 40; term += 2) {
    sum += power / term
    power *= ratio * ratio
  }
  return halvings * LN_2 - 2 * sum
}
