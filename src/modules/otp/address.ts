import { isIPv4, isIPv6 } from "node:net"

const GROUPS = 8
const GROUP_BITS = 16

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

/** The network an address is part of, coarse enough that a router's new address is no news. */
export function networkOf(ip: string | undefined): string {
  const address = bare(ip ?? "")
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0`
  return isIPv6(address) ? v6Network(address, 48) : "unknown"
}
