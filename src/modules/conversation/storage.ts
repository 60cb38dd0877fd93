import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import Conversation from "./models/conversation"
import ConversationAnswer from "./models/conversation-answer"
import ConversationMessage from "./models/conversation-message"
import ConversationParticipant from "./models/conversation-participant"
import ConversationReport from "./models/conversation-report"
import ConversationSetting from "./models/conversation-setting"
import { Side } from "./rules"

export type Ctx = Context<EntityManager>
export type ConversationRow = InferTypeOf<typeof Conversation>
export type MessageRow = InferTypeOf<typeof ConversationMessage>
export type ParticipantRow = InferTypeOf<typeof ConversationParticipant>
export type ReportRow = InferTypeOf<typeof ConversationReport>

/** One side of the conversations: whose they are. */
export type Whose = { side: Side; owner_id: string }

export const OWNER: Record<Side, "customer_id" | "seller_id"> = {
  buyer: "customer_id",
  store: "seller_id",
}

export const notFound = (id: string) =>
  new MedusaError(MedusaError.Types.NOT_FOUND, `Conversation with id '${id}' not found`)

/**
 * The tables of the domain, and the lock that everybody takes who writes in a conversation. The
 * service is a chain of classes: storage → sending → reading → reports → service (figures).
 */
export class ConversationStorage extends MedusaService({
  Conversation,
  ConversationMessage,
  ConversationParticipant,
  ConversationAnswer,
  ConversationReport,
  ConversationSetting,
}) {
  /** @throws MedusaError not_found, also for somebody else's */
  async find(id: string, whose?: Whose): Promise<ConversationRow> {
    const owned = whose ? { [OWNER[whose.side]]: whose.owner_id } : {}
    const [found] = await this.listConversations({ id, ...owned }, { take: 1 })
    if (!found) throw notFound(id)
    return found
  }

  /** Holds a conversation until the transaction ends, and gives it as it is then. */
  protected async lock(id: string, whose: Whose, context: Ctx): Promise<ConversationRow> {
    const [row] = await run<ConversationRow>(
      context,
      `select * from conversation
        where id = :id and "${OWNER[whose.side]}" = :owner_id and deleted_at is null for update`,
      { id, owner_id: whose.owner_id }
    )
    if (!row) throw notFound(id)
    return row
  }
}

/**
 * Runs a statement, in the caller's transaction if there is one. Values stand as `:name`. Dates and
 * large numbers may come back as texts.
 */
export async function run<Row = unknown>(
  context: Ctx,
  sql: string,
  values: Record<string, unknown>
): Promise<Row[]> {
  const manager = (context.transactionManager ?? context.manager)!
  const query = manager.getKnex().raw<{ rows: Row[] }>(sql, values as Record<string, string>)
  const transaction = manager.getTransactionContext()
  const { rows } = await (transaction ? query.transacting(transaction) : query)
  return rows
}
