import Stripe from "stripe"

export type StripeSettings = { api_key: string; api_url: string }

/** Longer than this we do not wait for an answer; whatever comes later is found by asking again. */
export const TIMEOUT_MS = 20_000
/** Whoever calls asks again with the same key, after minutes rather than at once. */
const NETWORK_RETRIES = 0

/** A client of Stripe's API at `api_url`, which tests and proxies set. */
export function stripeClient({ api_key, api_url }: StripeSettings, timeout = TIMEOUT_MS) {
  const { hostname: host, port, protocol } = new URL(api_url)
  const isPlain = protocol === "http:"
  return new Stripe(api_key, {
    host,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? "http" : "https",
    timeout,
    maxNetworkRetries: NETWORK_RETRIES,
    telemetry: false,
  })
}
