import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { IncomingMessage, ServerResponse } from "node:http"
import { keepBelievedAddress } from "../../lib/client-address"
import { securityHeaders, Site } from "./security-headers"

const REQUEST_BEGINS = "http.server.request.start"

/**
 * What happens to each request before anything else: Node tells of it. The platform's own files,
 * preflights and refusals never come to a middleware of this project, so a middleware would be late.
 *
 * @returns a function that stops it
 */
export function openFrontDoor({ proxies, ...site }: Site & { proxies: number }): () => void {
  const setHeaders = securityHeaders(site)
  const receive = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    keepBelievedAddress(request, proxies)
    setHeaders(request, response)
  }
  subscribe(REQUEST_BEGINS, receive)
  return () => void unsubscribe(REQUEST_BEGINS, receive)
}
