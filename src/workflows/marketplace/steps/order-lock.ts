import { WorkflowData } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep } from "@medusajs/medusa/core-flows"

/** Longest wait for another change of the same order. */
const LOCK_WAIT_SECONDS = 30
const LOCK_RETRY_SECONDS = 0.1
/** After a crash the lock is free again; longer than any workflow here takes. */
const LOCK_TTL_SECONDS = 120

/**
 * Whoever changes the slices of an order holds the lock on the order's id, the same key that the
 * platform takes to record a delivery. Inside another workflow the platform skips the step, so the
 * outermost workflow is the one that locks.
 */
export const lockOrder = (key: string | WorkflowData<string>) =>
  acquireLockStep({
    key,
    timeout: LOCK_WAIT_SECONDS,
    retryInterval: LOCK_RETRY_SECONDS,
    ttl: LOCK_TTL_SECONDS,
  })
