import { lookup as systemLookup } from "node:dns"
import { Agent as HttpAgent } from "node:http"
import { Agent as HttpsAgent } from "node:https"
import type { LookupFunction } from "node:net"
import { mayConnectTo, TargetRules } from "./target"

/** Open connections that wait for the next delivery to their host. */
const IDLE_SOCKETS_MAX = 64

export type Agents = { http: HttpAgent; https: HttpsAgent }

/** The words of a refusal say nothing of the address: they may be read by whoever owns the endpoint. */
export class NotOnTheInternet extends Error {
  constructor() {
    super("The host leads to an address that is not on the internet")
  }
}

/**
 * Looks names up and gives back only what may be connected to. The connection is opened to the very
 * address that was looked at, so a name that leads elsewhere a moment later gains nothing.
 */
export const guarded =
  (rules: TargetRules, lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction =>
  (host, options, callback) =>
    lookup(host, options, (error, found, family) => {
      if (error) return callback(error, found, family)
      const addresses = typeof found === "string" ? [found] : found.map(({ address }) => address)
      const isSound = addresses.length && addresses.every((one) => mayConnectTo(one, rules))
      if (!isSound) return callback(new NotOnTheInternet(), "", 0)
      callback(null, found, family)
    })

/** Agents that keep connections open, and open them only to hosts on the internet. */
export function guardedAgents(rules: TargetRules, lookup?: LookupFunction): Agents {
  const options = {
    ...{ keepAlive: true, maxFreeSockets: IDLE_SOCKETS_MAX, scheduling: "lifo" as const },
    lookup: guarded(rules, lookup),
  }
  return { http: new HttpAgent(options), https: new HttpsAgent(options) }
}
