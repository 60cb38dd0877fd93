import { subscribe } from "node:diagnostics_channel"
import { IncomingMessage } from "node:http"

const PATH = /^\/+store(?:[/?]|$)/i
/** `locale`, `locale[…` and `[locale]…`: the ways in which a query names it. */
const NAME = /^\[?locale(?=\]|\[|$)/
const nameOf = (pair: string) => {
  const [key] = pair.split("=", 1)
  try {
    return decodeURIComponent(key.replace(/\+/g, " "))
  } catch {
    return key
  }
}

/**
 * An address of the storefronts' surface without a language that is a list or an object. The
 * platform reads it before any middleware of ours, takes it for a text, and would never answer; the
 * failure is caught by nobody and could end the process.
 */
export function withOneLocale(url: string): string {
  const at = url.indexOf("?")
  if (at < 0 || !PATH.test(url)) return url
  const pairs = url.slice(at + 1).split("&")
  const named = pairs.filter((pair) => NAME.test(nameOf(pair)))
  if (!named.length || (named.length === 1 && nameOf(named[0]) === "locale")) return url
  const kept = pairs.filter((pair) => !named.includes(pair))
  return kept.length ? `${url.slice(0, at)}?${kept.join("&")}` : url.slice(0, at)
}

type Started = { request: IncomingMessage }

// Node tells of each request before its server hears of it.
subscribe("http.server.request.start", (message) => {
  // So says Node's documentation of the channel.
  const { request } = message as Started
  if (request.url) request.url = withOneLocale(request.url)
})
