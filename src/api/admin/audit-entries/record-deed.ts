import {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUDIT_MODULE } from "../../../modules/audit"
import { AUDIT_METHODS } from "../../../modules/audit/rules"
import type AuditModuleService from "../../../modules/audit/service"
import { describeRequest, idOfAnswer, isStaff } from "./staff-request"

const DEEDS: readonly string[] = AUDIT_METHODS

/**
 * Remembers what the staff does in `/admin`, whichever route it is. It is written down when the answer
 * has left, so that neither the deed nor who waits for it notices.
 */
export function recordDeed(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) {
  if (!DEEDS.includes(req.method) || !isStaff(req)) return next()
  let made: string | null = null
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    made = idOfAnswer(body)
    return answer(body)
  }
  res.once("close", () => void record(req, res, made))
  next()
}

/** Whatever is wrong with the note, the answer has been given. */
async function record(req: AuthenticatedMedusaRequest, res: MedusaResponse, made: string | null) {
  try {
    const audit = req.scope.resolve<AuditModuleService>(AUDIT_MODULE)
    await audit.recordRequest(describeRequest(req, res, made))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`Not in the audit log: ${why}`)
  }
}
