import { IncomingMessage } from "node:http"
import { isIP, isIPv6 } from "node:net"

const FORWARDED = "x-forwarded-for"
/** What a provider gives one customer is such a network; within it addresses are free to choose. */
const NETWORK_GROUPS = 4
const GROUPS = 8
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * The address that a request comes from. Each proxy adds whom it saw to the right of X-Forwarded-For;
 * as many entries from there are believed as there are proxies, and none that a client wrote.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  proxies: number
): string {
  const seen = String(headers[FORWARDED] ?? "").split(",")
  let address = socket.remoteAddress ?? "unknown"
  for (let i = 0; i < proxies; i++) {
    const before = seen.pop()?.trim() ?? ""
    if (!isIP(before)) break
    address = before
  }
  return address
}

/** Leaves of X-Forwarded-For the one address that may be believed; whoever reads it is not deceived. */
export function keepBelievedAddress(req: IncomingMessage, proxies: number) {
  if (req.headers[FORWARDED] === undefined) return
  if (proxies > 0) req.headers[FORWARDED] = clientAddress(req, proxies)
  else delete req.headers[FORWARDED]
}

/** Whom to count as one: an IPv4 address, or the network of an IPv6 one. */
export function networkOf(address: string): string {
  const [, plain] = MAPPED.exec(address) ?? []
  if (plain) return plain
  if (!isIPv6(address)) return address
  const [begin, end] = address.split("%")[0].split("::").map(groupsOf)
  const zeros = end ? Array(Math.max(0, GROUPS - begin.length - end.length)).fill("0") : []
  const groups = [...begin, ...zeros, ...(end ?? [])].slice(0, NETWORK_GROUPS)
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`
}

const groupsOf = (text: string) => (text ? text.split(":") : [])
