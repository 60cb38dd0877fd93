import { lookup as systemLookup, LookupAddress } from "node:dns"
import { isIP } from "node:net"
import { MedusaError } from "@medusajs/framework/utils"
import { isLoopbackAddress, isPublicAddress } from "../../../lib/public-address"

export const URL_LENGTH_MAX = 2_000
const HTTPS_PORTS = ["", "8443"]
const HTTP_PORTS = [""]
/** Names that only mean something inside of a network. */
const INNER_NAME =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|onion)$/
const NAME_PART = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

export type TargetRules = {
  /** http beside https: for development. */
  plain_http: boolean
  /** http, any port and loopback addresses: for receivers on the developer's machine. */
  local_receivers: boolean
}
export type Lookup = typeof systemLookup

const refused = (why: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `The address is not accepted: ${why}`)

/** Whether a connection to this address may be opened. */
export const mayConnectTo = (address: string, { local_receivers }: TargetRules): boolean =>
  isPublicAddress(address) || (local_receivers && isLoopbackAddress(address))

/**
 * Reads the address of an endpoint, without asking anybody whether it exists.
 *
 * @throws MedusaError invalid_data for all that could lead to a host that is not on the internet
 */
export function readTarget(text: string, rules: TargetRules): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || text.length > URL_LENGTH_MAX) throw refused("accepted: https://shop.example/hooks")
  assertWritten(text, url)
  const host = hostOf(url)
  const isLocal = rules.local_receivers && (host === "localhost" || isLoopbackAddress(host))
  if (!isLocal) assertScheme(url, rules)
  if (isIP(host)) {
    if (!mayConnectTo(host, rules)) throw refused(`${host} is not an address on the internet`)
  } else if (!isLocal) assertName(host)
  return url
}

/** The host without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "")

/**
 * The parser turns `http://2130706433`, `0x7f.1` and full-width digits into 127.0.0.1. Who writes
 * an address like that does not write it for people, so it has to stand there as it is understood.
 */
function assertWritten(text: string, url: URL) {
  if (/[\s\\]|[^\x21-\x7e]/.test(text))
    throw refused("accepted: ASCII without spaces; IDN as xn--…")
  if (url.username || url.password || /^[a-z]+:\/\/[^/?#]*@/i.test(text)) {
    throw refused("it holds a name or password; put a token into a header instead")
  }
  if (url.hash || text.includes("#")) throw refused("it has a fragment, which is never sent")
  const written = text.match(/^[a-z]+:\/\/(\[[^\]]*\]|[^/:?]*)/i)?.[1].toLowerCase()
  if (written !== url.hostname) throw refused(`its host is written unlike ${url.hostname}`)
}

function assertScheme({ protocol, port }: URL, { plain_http }: TargetRules) {
  if (protocol === "http:" && plain_http) {
    if (!HTTP_PORTS.includes(port)) throw refused("accepted for http: port 80")
  } else if (protocol !== "https:") {
    throw refused(`accepted: ${plain_http ? "http or https" : "https"}`)
  } else if (!HTTPS_PORTS.includes(port)) throw refused("accepted for https: port 443 or 8443")
}

function assertName(host: string) {
  if (host.endsWith(".")) throw refused("its host ends with a dot")
  const parts = host.split(".")
  const isName = parts.length > 1 && parts.every((part) => NAME_PART.test(part))
  if (!isName) throw refused(`${host} is no name of a host on the internet`)
  if (INNER_NAME.test(host)) throw refused(`${host} is a name inside of a network`)
}

/**
 * Asks where the name of the host leads to; each of its addresses has to be on the internet.
 *
 * @throws MedusaError invalid_data when one is not, or there is none
 */
export async function assertReachable(url: URL, rules: TargetRules, lookup: Lookup = systemLookup) {
  const host = hostOf(url)
  if (isIP(host)) return
  const addresses = await addressesOf(host, lookup)
  if (!addresses.length) throw refused(`the host ${host} was not found`)
  const inner = addresses.find(({ address }) => !mayConnectTo(address, rules))
  if (inner) throw refused(`${host} leads to an address that is not on the internet`)
}

const addressesOf = (host: string, lookup: Lookup) =>
  new Promise<LookupAddress[]>((resolve) => {
    lookup(host, { all: true }, (error, addresses) => resolve(error ? [] : addresses))
  })
