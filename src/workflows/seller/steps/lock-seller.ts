import { transform } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

const LOCK_WAIT_SECONDS = 10
const LOCK_TTL_SECONDS = 120

/** One change of a store's standing at a time; the workflow releases the key that comes back. */
export function lockSeller(id: string) {
  const key = transform({ id }, ({ id }) => `seller:${id}`)
  acquireLockStep({ key, timeout: LOCK_WAIT_SECONDS, ttl: LOCK_TTL_SECONDS })
  return key
}
