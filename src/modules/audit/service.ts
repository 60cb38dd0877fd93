import { Context, InferTypeOf, Logger } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Spool } from "../../lib/spool"
import type { AuditAction } from "./actions"
import AuditEntry from "./models/audit-entry"
import { AuditActor, AuditOutcome, DELETE_BATCH, KEEP_DAYS } from "./rules"

export type AuditEntryRow = InferTypeOf<typeof AuditEntry>

export type NewAuditEntry = {
  actor_type: AuditActor
  actor_id: string | null
  action: AuditAction
  resource_type: string
  resource_id: string | null
  seller_id?: string | null
  details?: Record<string, unknown> | null
}

/** A request of the staff, as far as it may be written down. */
export type StaffRequest = NewAuditEntry & {
  method: string
  route: string
  outcome: AuditOutcome
  status: number | null
  request_id: string | null
  touched: string[]
  fields: string[]
  created_at: Date
}

export default class AuditModuleService extends MedusaService({ AuditEntry }) {
  private readonly requests: Spool<StaffRequest>

  /** The platform calls these by name when it stops. */
  __hooks = { onApplicationPrepareShutdown: () => this.flush() }

  constructor(dependencies: { logger: Logger }) {
    super(dependencies)
    const write = (requests: StaffRequest[]) => this.createAuditEntries(requests)
    this.requests = new Spool(write, dependencies.logger, "requests of the staff")
  }

  /** Notes a request that has been answered. Neither waits nor fails. */
  async recordRequest(request: StaffRequest) {
    this.requests.add(request)
  }

  /** Every request that was recorded so far is in the table, unless the database did not answer. */
  async flush() {
    await this.requests.flush()
  }

  /** Deletes a bounded number of entries that are old enough; gives back how many. */
  @InjectManager()
  async forgetOldEntries(@MedusaContext() context: Context<EntityManager> = {}) {
    const gone = await (context.transactionManager ?? context.manager)!.execute<unknown[]>(
      // The database's clock, as its trigger reads it.
      `delete from audit_entry where id in (
         select id from audit_entry where created_at < now() - ? * interval '1 day'
          order by created_at limit ? for update skip locked) returning 1`,
      [KEEP_DAYS, DELETE_BATCH]
    )
    return gone.length
  }
}
