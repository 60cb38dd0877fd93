import { IncomingMessage } from "node:http"
import { isIP } from "node:net"

const FORWARDED = "x-forwarded-for"

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
