import type { IncomingMessage } from "node:http"
import { clientAddress, keepBelievedAddress } from "../../../src/lib/client-address"

const PEER = "10.0.0.1"
const request = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
    socket: { remoteAddress: PEER },
  }) as unknown as IncomingMessage

describe("where a request comes from", () => {
  it.each([
    ["the peer, when nothing stands between", 0, "203.0.113.1", PEER],
    ["the peer, when the proxy says nothing", 1, undefined, PEER],
    ["whom the proxy saw", 1, "203.0.113.1", "203.0.113.1"],
    ["not what the client wrote before", 1, "1.1.1.1, 203.0.113.1", "203.0.113.1"],
    ["whom the outer of two proxies saw", 2, "1.1.1.1, 203.0.113.1, 10.0.0.9", "203.0.113.1"],
    ["the farthest that there is", 5, "203.0.113.1, 10.0.0.9", "203.0.113.1"],
    ["no word that is not an address", 2, "root, 10.0.0.9", "10.0.0.9"],
    ["nobody's empty entry", 1, "203.0.113.1,", PEER],
    ["an address of six", 1, "2001:db8::1", "2001:db8::1"],
  ])("is %s", (_, proxies, forwarded, expected) => {
    expect(clientAddress(request(forwarded), proxies)).toBe(expected)
  })

  it("is all that is left for others to read", () => {
    const heard = (proxies: number, forwarded?: string) => {
      const req = request(forwarded)
      keepBelievedAddress(req, proxies)
      return req.headers["x-forwarded-for"]
    }
    expect(heard(0, "1.1.1.1")).toBeUndefined()
    expect(heard(1, "1.1.1.1, 203.0.113.1")).toBe("203.0.113.1")
    expect(heard(1)).toBeUndefined()
  })
})
