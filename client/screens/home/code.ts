/** Join codes have six signs, or eight, and no 0, O, 1, I or L, which look alike on a screen at the far end of a hall. */
const CODE = /^([2-9A-HJKMNP-Z]{2}){3,4}$/

/** The code somebody typed or followed, as the server knows it: small letters, spaces and hyphens are as good. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s\-–.·]/g, '').toUpperCase()
  return CODE.test(code) ? code : null
}

/** K7M 4PX */
export function showCode(code: string): string {
  const half = code.length / 2
  return `${code.slice(0, half)} ${code.slice(half)}`
}

/** The code in the address, `/K7M4PX`. */
export function codeInPath(pathname: string): string | null {
  try {
    return readCode(decodeURIComponent(pathname.slice(1)))
  } catch {
    return null
  }
}
