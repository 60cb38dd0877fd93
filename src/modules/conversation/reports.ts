import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { MedusaError } from "@medusajs/framework/utils"
import { ConversationReading } from "./reading"
import { REPORT_TAKES_MS } from "./rules"
import { Ctx, ReportRow, run, Whose } from "./storage"

export type NewReport = Whose & {
  conversation_id: string
  message_id: string
  reporter_id: string
}

/** Messages that one side shows to the marketplace. */
export class ConversationReports extends ConversationReading {
  /**
   * Claims the report of a message for its side: whoever is first opens the ticket. A claim that was
   * left without a ticket is taken over after a while.
   *
   * @throws MedusaError not_found for a message that is not in the conversation
   * @throws MedusaError not_allowed for the side's own words
   */
  @InjectTransactionManager()
  async claimReport(
    { conversation_id, message_id, side, owner_id, reporter_id }: NewReport,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ report: ReportRow; is_claimed: boolean }> {
    await this.lock(conversation_id, { side, owner_id }, context)
    const filters = { id: message_id, conversation_id }
    const [message] = await this.listConversationMessages(filters, { take: 1 }, context)
    if (!message) {
      const text = `Message with id '${message_id}' not found`
      throw new MedusaError(MedusaError.Types.NOT_FOUND, text)
    }
    if (message.side === side) {
      const text = "Your own messages cannot be reported; accepted: a message of the other side"
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, text)
    }
    const [claimed] = await run<ReportRow>(context, CLAIM, {
      ...{ id: generateEntityId(undefined, "convrep"), conversation_id, message_id, side },
      ...{ reporter_id, now, abandoned: new Date(now.getTime() - REPORT_TAKES_MS) },
    })
    if (claimed) return { report: claimed, is_claimed: true }
    const [report] = await this.listConversationReports({ message_id, side }, { take: 1 }, context)
    return { report, is_claimed: false }
  }

  /** Whoever claimed a report could not open its ticket. */
  async dropClaim(id: string) {
    await this.deleteConversationReports({ id, ticket_id: null })
  }
}

const CLAIM = `
  insert into conversation_report as r
    (id, conversation_id, message_id, side, reporter_id, claimed_at)
  values (:id, :conversation_id, :message_id, :side, :reporter_id, :now)
  on conflict (message_id, side) where deleted_at is null do update set claimed_at = :now
   where r.ticket_id is null and r.claimed_at < :abandoned
  returning *`
