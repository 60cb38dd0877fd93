import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { AUDIT_MODULE } from "../../../modules/audit"
import AuditModuleService, { NewAuditEntry } from "../../../modules/audit/service"

/** Remembers a deed together with the workflow that does it: what is undone is forgotten. */
export const recordAuditEntryStep = createStep(
  "record-audit-entry",
  async (entry: NewAuditEntry, { container }) => {
    const audit = container.resolve<AuditModuleService>(AUDIT_MODULE)
    const { id } = await audit.createAuditEntries(entry)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<AuditModuleService>(AUDIT_MODULE).deleteAuditEntries(id)
  }
)
