import { AsyncLocalStorage } from "node:async_hooks"
import { randomUUID } from "node:crypto"
import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { IncomingMessage, ServerResponse } from "node:http"

export const REQUEST_ID = "x-request-id"
/** Whoever sends an id gets it back, if it can stand in a log as it is. */
const WELL_FORMED = /^[A-Za-z0-9._-]{1,64}$/
/** Node tells of every request here, before anybody handles it. */
const STARTED = "http.server.request.start"

/** Express adds what it found, on its way through its routes. */
export type WatchedRequest = IncomingMessage & {
  originalUrl?: string
  route?: { path?: unknown }
  scope?: unknown
}
type Started = { request: WatchedRequest; response: ServerResponse }
export type Ended = Started & { id: string; seconds: number }

const requests = new AsyncLocalStorage<{ id: string }>()

/** The id of the request on whose behalf this code runs; undefined for everything else. */
export const currentRequestId = () => requests.getStore()?.id

export const requestIdOf = (given: unknown): string =>
  typeof given === "string" && WELL_FORMED.test(given) ? given : randomUUID()

/**
 * Gives every request of this process an id, answers it as `X-Request-Id`, and tells when the answer
 * has left or the connection broke. It ends when what is given back is called.
 */
export function watchRequests(ended: (request: Ended) => void): () => void {
  const started = (message: unknown) => {
    // What Node publishes on this channel.
    const { request, response } = message as Started
    const id = requestIdOf(request.headers[REQUEST_ID])
    // Whoever reads the header later finds the same id.
    request.headers[REQUEST_ID] = id
    response.setHeader(REQUEST_ID, id)
    const begun = process.hrtime.bigint()
    response.once("close", () => {
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9
      ended({ request, response, id, seconds })
    })
    // Every request is read in an execution of its own, which this store ends with.
    requests.enterWith({ id })
  }
  subscribe(STARTED, started)
  return () => void unsubscribe(STARTED, started)
}
