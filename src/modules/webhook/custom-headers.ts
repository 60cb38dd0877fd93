import { MedusaError } from "@medusajs/framework/utils"

export const HEADERS_MAX = 10
export const HEADER_VALUE_LENGTH_MAX = 500
/** What a receiver may ask to be greeted with; what the platform and proxies go by is not among it. */
const NAME = /^(authorization|x-(?!forwarded-|real-ip|http-method|original-)[a-z0-9-]{1,60})$/
/** Visible ASCII, with spaces inside: a line's end would begin another header. */
const VALUE = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/

export type CustomHeaders = Record<string, string>

/** @throws MedusaError invalid_data for a name that is not allowed and a value that cannot be sent */
export function readHeaders(given: CustomHeaders): CustomHeaders {
  const headers = Object.entries(given).map(([name, value]) => [name.toLowerCase(), value])
  const problem = headers.map(([name, value]) => problemOf(name, value)).find(Boolean)
  const isRepeated = new Set(headers.map(([name]) => name)).size < headers.length
  const why = headers.length > HEADERS_MAX ? `accepted: at most ${HEADERS_MAX}` : problem
  if (!why && !isRepeated) return Object.fromEntries(headers)
  const message = `The headers are not accepted; ${why ?? "a name is repeated"}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

function problemOf(name: string, value: string): string | null {
  if (!NAME.test(name))
    return `${name.slice(0, 80)}: accepted are authorization and names like x-token`
  if (value.length > HEADER_VALUE_LENGTH_MAX || !VALUE.test(value)) {
    return `${name}: accepted are up to ${HEADER_VALUE_LENGTH_MAX} visible characters of ASCII`
  }
  return null
}
