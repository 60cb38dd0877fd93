import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { recordAdjustmentWorkflow } from "../../../../workflows/ledger/record-adjustment"
import { ENTRY_FIELDS, entryViews } from "../entry-fields"
import { AdminAdjust, KEY_LENGTH_MAX } from "../validators"

/** The same key, in the header or in the body, is the same adjustment: it is answered with 200. */
export async function POST(req: AuthenticatedMedusaRequest<AdminAdjust>, res: MedusaResponse) {
  const { idempotency_key, ...adjustment } = req.validatedBody
  const key = idempotency_key ?? keyIn(req.get("Idempotency-Key"))
  const { result } = await recordAdjustmentWorkflow(req.scope).run({
    input: { ...adjustment, key, actor_id: req.auth_context.actor_id, now: new Date() },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "ledger_entry",
    fields: ENTRY_FIELDS,
    filters: { id: result.entry.id },
  })
  const [ledger_entry] = await entryViews(req, data)
  res.status(result.is_new ? 201 : 200).json({ ledger_entry })
}

function keyIn(header: string | undefined): string | null {
  const key = header?.trim()
  if (!key) return null
  if (key.length <= KEY_LENGTH_MAX) return key
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `An Idempotency-Key has at most ${KEY_LENGTH_MAX} characters`
  )
}
