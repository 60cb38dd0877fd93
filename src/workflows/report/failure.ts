import { MedusaError } from "@medusajs/framework/utils"
import { isTooSlow } from "../../modules/report/slowness"

const TOO_SLOW = "The report took too long; ask for a shorter period"
const FAULT_OF_SERVER =
  "The report could not be made because of a fault of the server; ask for it again later"

/** What is wrong with the request is told as it is. */
const TOLD: string[] = [MedusaError.Types.INVALID_DATA, MedusaError.Types.NOT_FOUND]

const isTold = (error: unknown): error is MedusaError =>
  error instanceof MedusaError && TOLD.includes(error.type)

/** The reason of a signal that ran out of its time. */
const isOutOfTime = (error: unknown) => error instanceof Error && error.name === "TimeoutError"

/** Why a run failed, for people; and whether the log needs the rest. */
export function failureOf(error: unknown): { words: string; is_fault: boolean } {
  if (isTold(error)) return { words: error.message, is_fault: false }
  if (isTooSlow(error) || isOutOfTime(error)) return { words: TOO_SLOW, is_fault: false }
  return { words: FAULT_OF_SERVER, is_fault: true }
}
