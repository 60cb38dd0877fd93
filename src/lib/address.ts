import { isIPv4, isIPv6 } from "node:net"

const GROUPS = 8
const GROUP_BITS = 16
/** Of an IPv4 address. */
const PART_BITS = 8

/** The eight groups of an IPv6 address, without zone. */
function groupsOf(address: string): string[] {
  const [head, tail = ""] = address.split("%")[0].split("::")
  const before = head.split(":").filter(Boolean)
  const after = tail.split(":").filter(Boolean)
  const zeros = Array<string>(Math.max(0, GROUPS - before.length - after.length)).fill("0")
  return [...before, ...zeros, ...after].map((group) => parseInt(group, 16).toString(16))
}

/** An IPv4 address that came in the clothes of IPv6, as sockets of both kinds give it. */
const bare = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "")

const v6Network = (address: string, bits: number) =>
  `${groupsOf(address)
    .slice(0, bits / GROUP_BITS)
    .join(":")}::`

/**
 * Whoever counts by address counts by this. A home or a machine has a whole /64 of IPv6 addresses
 * and could show a new one each time.
 */
export function countedAddress(ip: string | undefined): string {
  const address = bare(ip ?? "")
  return isIPv6(address) ? v6Network(address, 64) : address || "unknown"
}

type Bits = { v4: number; v6: number }

function networkOf(ip: string | undefined, { v4, v6 }: Bits): string {
  const address = bare(ip ?? "")
  if (isIPv6(address)) return v6Network(address, v6)
  if (!isIPv4(address)) return "unknown"
  const parts = address.split(".").map((part, i) => (i < v4 / PART_BITS ? part : "0"))
  return parts.join(".")
}

/** What people are shown of an address: without the part that names a single machine. */
export const shownAddress = (ip: string | undefined): string => networkOf(ip, { v4: 24, v6: 48 })

/**
 * Coarse enough that another address from the same provider is no news. Phones get a new one all
 * the time, and who is told of each reads none of it.
 */
export const providerOf = (ip: string | undefined): string => networkOf(ip, { v4: 16, v6: 32 })
