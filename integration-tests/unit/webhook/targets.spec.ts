import type { LookupFunction } from "node:net"
import { isPublicAddress } from "../../../src/lib/public-address"
import { guarded } from "../../../src/modules/webhook/targets/agents"
import {
  assertReachable,
  Lookup,
  readTarget,
  TargetRules,
} from "../../../src/modules/webhook/targets/target"

const PRODUCTION: TargetRules = { plain_http: false, local_receivers: false }
const DEVELOPMENT: TargetRules = { plain_http: true, local_receivers: false }
const LOCAL: TargetRules = { plain_http: true, local_receivers: true }

const INNER = [
  ...["0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.9.9.9"],
  ...["169.254.169.254", "169.254.0.1", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1"],
  ...["192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1"],
  ...["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "168.63.129.16"],
  // Unspecified, loopback, IPv4-compatible, mapped and translated.
  ...["::", "::1", "::127.0.0.1", "::7f00:1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8"],
  ...["::ffff:0:7f00:1", "64:ff9b::7f00:1", "64:ff9b::8.8.8.8", "64:ff9b:1::a00:1"],
  // 6to4, Teredo, ORCHID, documentation, discard, unique local, link-local, site-local, multicast.
  ...["2002:7f00:1::", "2002:808:808::1", "2001:0:53aa:64c::1", "2001:10::1", "2001:20::1"],
  ...["2001:db8::1", "3fff::1", "100::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1"],
  ...["ff02::1", "5f00::1", "4000::1", "fe80::1%eth0"],
]
const OUTER = ["8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111"]

/** Ways to write an address that leads inside, or a request that is none of ours. */
const ATTACKS = [
  ...["http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://0177.0.0.1/", "http://0/"],
  ...["http://0x7f000001/", "http://017700000001/", "http://127.0.1/", "http://3232235777/"],
  ...["https://0xa9fea9fe/", "https://2852039166/", "https://0251.0376.0251.0376/"],
  ...["https://127.0.0.1./", "https://example.com./", "https://localhost/", "https://localhost./"],
  ...["https://LOCALHOST/", "https://a.localhost/", "https://metadata.google.internal/"],
  ...["https://db.internal/", "https://printer.local/", "https://router.lan/", "https://intranet/"],
  ...["https://1.0.0.127.in-addr.arpa/", "https://hidden.onion/", "https://nas.home/"],
  // Full-width and enclosed digits, an ideographic full stop, a soft hyphen, a Turkish i.
  ...["https://127.0.0.1/", "https://①②⑦.0.0.1/", "https://127。0。0。1/"],
  ...[
    "https://loc­alhost/",
    "https://ⓛocalhost/",
    "https://exämple.com/",
    "https://ex%61mple.com/",
  ],
  ...["https://%31%32%37.0.0.1/", "https://127.0.0.1%00.example.com/"],
  ...["https://user@example.com/", "https://user:pass@example.com/", "https://@example.com/"],
  ...["https://example.com@127.0.0.1/", "https://127.0.0.1#@example.com/", "https://example.com#x"],
  ...["https://example.com\\@127.0.0.1/", "https:\\\\127.0.0.1\\", "https:/example.com/"],
  ...["https:example.com", "//example.com/", "https:///example.com/", "https://example.com:22/"],
  ...["https://example.com:80/", "https://example.com:9000/", "https://example.com:0/"],
  ...["ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "javascript:alert(1)"],
  ...[
    "data:text/plain,x",
    "ws://example.com/",
    "",
    " ",
    "https://",
    "https://.com/",
    "example.com",
  ],
  ...[" https://example.com/", "https://example.com/\r\nx: y", "https://exa mple.com/"],
  ...["https://exa\tmple.com/", "https://-a.example.com/", "https://a_b.example.com/"],
  ...["https://a..example.com/", `https://${"a".repeat(64)}.com/`],
  `https://example.com/${"a".repeat(2_000)}`,
]
const bracketed = (address: string) => (address.includes(":") ? `[${address}]` : address)

const accepts = (url: string, rules: TargetRules) => {
  try {
    return Boolean(readTarget(url, rules))
  } catch (error) {
    expect((error as Error).message).toMatch(/^The address is not accepted: /)
    return false
  }
}

describe("an address of an endpoint", () => {
  it.each(INNER)("is refused for %s, written or looked up", async (address) => {
    expect(isPublicAddress(address)).toBe(false)
    expect(accepts(`https://${bracketed(address)}/hook`, PRODUCTION)).toBe(false)
    expect(await reaches(leadingTo(address), PRODUCTION)).toBe(false)
    expect(await reaches(leadingTo("8.8.8.8", address), PRODUCTION)).toBe(false)
    expect(await connects([address], PRODUCTION)).toBe(false)
    expect(await connects(["8.8.8.8", address], PRODUCTION)).toBe(false)
  })

  it.each(OUTER)("is accepted for %s, written or looked up", async (address) => {
    expect(isPublicAddress(address)).toBe(true)
    expect(accepts(`https://${bracketed(address)}/hook`, PRODUCTION)).toBe(true)
    expect(await reaches(leadingTo(address), PRODUCTION)).toBe(true)
    expect(await connects([address], PRODUCTION)).toBe(true)
  })

  it.each(ATTACKS)("is refused as %j", (url) => {
    expect(accepts(url, PRODUCTION)).toBe(false)
    expect(accepts(url, DEVELOPMENT)).toBe(false)
  })

  it.each([
    ...[
      "https://shop.example/hook",
      "https://shop.example:443/",
      "https://shop.example:8443/a?b=c",
    ],
    ...["https://xn--exmple-cua.com/", "https://SHOP.Example/Hook", "https://a-1.b2.example"],
  ])("is accepted as %s", (url) => expect(accepts(url, PRODUCTION)).toBe(true))

  it("is https in production, and http as well in development", () => {
    expect(accepts("http://shop.example/", PRODUCTION)).toBe(false)
    expect(accepts("http://shop.example/", DEVELOPMENT)).toBe(true)
    expect(accepts("http://shop.example:8080/", DEVELOPMENT)).toBe(false)
    expect(accepts("http://127.0.0.1:3000/", DEVELOPMENT)).toBe(false)
  })

  it("is on this machine only where that is switched on, and on no other machine", async () => {
    for (const host of ["127.0.0.1:3000", "localhost:3000", "[::1]:3000"]) {
      expect(accepts(`http://${host}/hook`, LOCAL)).toBe(true)
    }
    for (const host of ["10.0.0.1", "169.254.169.254", "192.168.1.1:3000", "[fe80::1]:80"]) {
      expect(accepts(`http://${host}/hook`, LOCAL)).toBe(false)
    }
    expect(await connects(["127.0.0.1"], LOCAL)).toBe(true)
    expect(await connects(["127.0.0.1", "10.0.0.1"], LOCAL)).toBe(false)
  })

  it("is refused when nobody knows its host", async () => {
    expect(await reaches(leadingTo(), PRODUCTION)).toBe(false)
    expect(await connects([], PRODUCTION)).toBe(false)
  })

  /** A name server that knows one host. */
  const leadingTo = (...addresses: string[]) =>
    ((_: string, __: object, callback: (error: null, found: object[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))
        // Of the many ways to call it, this is the one that is used.
      )) as unknown as Lookup

  const reaches = (lookup: Lookup, rules: TargetRules) =>
    assertReachable(new URL("https://shop.example/hook"), rules, lookup).then(
      () => true,
      () => false
    )

  const connects = (addresses: string[], rules: TargetRules) =>
    new Promise<boolean>((resolve) => {
      const lookup = leadingTo(...addresses) as unknown as LookupFunction
      guarded(rules, lookup)("shop.example", { all: true }, (error) => resolve(!error))
    })
})
