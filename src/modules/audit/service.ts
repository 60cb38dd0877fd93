import { MedusaService } from "@medusajs/framework/utils"
import AuditEntry from "./models/audit-entry"
import { AuditActor } from "./rules"

export type NewAuditEntry = {
  actor_type: AuditActor
  actor_id: string | null
  action: string
  resource_type: string
  resource_id: string
  seller_id?: string | null
  details?: Record<string, unknown> | null
}

export default class AuditModuleService extends MedusaService({ AuditEntry }) {}
