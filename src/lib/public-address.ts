import { BlockList, isIP, isIPv4, isIPv6 } from "node:net"

/** IANA's registry of special addresses, and what clouds answer at for their own machines. */
const NOT_PUBLIC_V4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24"],
  ...["192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  // Multicast, reserved, broadcast; Azure's own services.
  ...["224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32"],
]
/** All that is given out to anybody. Mapped, translated and local addresses all lie outside. */
const GLOBAL_V6 = "2000::/3"
/** Within it: Teredo and its neighbours, documentation, 6to4, AS112, ORCHID, documentation again. */
const NOT_PUBLIC_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"]
const LOOPBACK_V4 = ["127.0.0.0/8"]

const rangesOf = (ranges: string[], family: "ipv4" | "ipv6") => {
  const list = new BlockList()
  for (const range of ranges) {
    const [net, prefix] = range.split("/")
    list.addSubnet(net, Number(prefix), family)
  }
  return list
}
const notPublicV4 = rangesOf(NOT_PUBLIC_V4, "ipv4")
const globalV6 = rangesOf([GLOBAL_V6], "ipv6")
const notPublicV6 = rangesOf(NOT_PUBLIC_V6, "ipv6")
const loopbackV4 = rangesOf(LOOPBACK_V4, "ipv4")

/** Whether an address is of a host on the internet, and not of this machine, its network or its cloud. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublicV4.check(address, "ipv4")
  if (!isIPv6(address)) return false
  return globalV6.check(address, "ipv6") && !notPublicV6.check(address, "ipv6")
}

/** Whether an address is this machine's own. */
export const isLoopbackAddress = (address: string): boolean =>
  isIPv4(address) ? loopbackV4.check(address, "ipv4") : isIP(address) === 6 && address === "::1"
