import { MedusaContainer } from "@medusajs/framework/types"
import { AUDIT_MODULE } from "../../modules/audit"
import { DELETE_BATCH } from "../../modules/audit/rules"
import AuditModuleService from "../../modules/audit/service"

/** Most batches of one night; the next night goes on. */
const BATCHES_MAX = 1_000

/** Deletes entries that have been kept for long enough. */
export default async function forgetOldAuditEntries(container: MedusaContainer) {
  const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    if ((await audit.forgetOldEntries()) < DELETE_BATCH) return
  }
}

export const config = { name: "forget-old-audit-entries", schedule: "36 3 * * *" }
