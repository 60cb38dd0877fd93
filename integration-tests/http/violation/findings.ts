import { MedusaContainer } from "@medusajs/framework/types"
import { VIOLATION_MODULE } from "../../../src/modules/violation"
import ViolationModuleService from "../../../src/modules/violation/service"
import {
  RecordViolation,
  recordViolationWorkflow,
} from "../../../src/workflows/violation/record-violation"

export const violationsOf = (container: MedusaContainer) =>
  container.resolve<ViolationModuleService>(VIOLATION_MODULE)

/** A violation as the auctions record one: somebody did not pay. */
export async function aViolation(
  container: MedusaContainer,
  customer_id: string,
  wishes: Partial<RecordViolation> = {}
) {
  const { result } = await recordViolationWorkflow(container).run({
    input: {
      ...{ customer_id, kind: "payment_default", reason: "The lamp was not paid in time" },
      ...{ cause: `aucset_${Math.random()}`, found_by: "system", now: new Date(), ...wishes },
    },
  })
  return result.violation
}

/** Violations enough to block. */
export const threeViolations = async (container: MedusaContainer, customer_id: string) => [
  await aViolation(container, customer_id),
  await aViolation(container, customer_id),
  await aViolation(container, customer_id),
]

/** How an answer that must be a refusal reads. */
export async function refusalOf(attempt: Promise<unknown>) {
  const { response } = await attempt.then(
    () => Promise.reject(new Error("was not refused")),
    (error) => error
  )
  const { code, message } = response.data as { code?: string; message?: string }
  return { status: response.status as number, code, message: String(message) }
}
