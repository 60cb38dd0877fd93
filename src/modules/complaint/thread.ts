import { InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { Author } from "../../lib/thread"
import { NOTHING_ASKED } from "./plans"
import { invalid, refuse } from "./refusals"
import { Informant, isOver, MESSAGES_MAX, nameOf, Party, Visibility, VISIBLE_TO } from "./rules"
import { ComplaintRef, ComplaintRow, ComplaintStorage, Ctx, MessageRow } from "./storage"

export type NewMessage = {
  ref: ComplaintRef
  /** Made before, so that its files could be given to it. */
  message_id: string
  who: Party | "merchant"
  author: Author
  body: string
  visibility: Visibility
}
export type Written = { complaint: ComplaintRow; message: MessageRow }
type Words = Omit<NewMessage, "ref" | "who"> & { happening?: MessageRow["happening"] }

/** What people write to each other in a dispute. */
export class ComplaintThread extends ComplaintStorage {
  /**
   * @throws MedusaError invalid_data for readers that the writer has not
   * @throws MedusaError not_allowed when it is over, or too much was written
   */
  @InjectTransactionManager()
  async write(
    { ref, who, ...words }: NewMessage,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Written> {
    const complaint = await this.lock(ref, undefined, context)
    const accepted = VISIBLE_TO[who]
    if (!accepted.includes(words.visibility)) {
      throw invalid(`Field 'visibility' accepts ${accepted.join(", ")}`)
    }
    if (who !== "merchant" && isOver(complaint.status)) {
      throw refuse(`${nameOf(complaint)} is ${complaint.status}; nothing can be added any more`)
    }
    const message = await this.say(complaint, words, context)
    if (who === "merchant") return { complaint, message }
    const answered = who === "seller" && !complaint.answered_at ? { answered_at: now } : {}
    const told = toldBy(who, complaint.information_from)
    return { complaint: await this.change(complaint, { ...answered, ...told }, context), message }
  }

  /** Adds words to a complaint that the caller has locked. */
  protected async say(
    { id, ...complaint }: ComplaintRow,
    { message_id, author, body, visibility, happening = null }: Words,
    context: Ctx
  ): Promise<MessageRow> {
    const [, count] = await this.listAndCountComplaintMessages(
      { complaint_id: id },
      { take: 1, select: ["id"] },
      context
    )
    if (count >= MESSAGES_MAX) {
      throw refuse(`${nameOf(complaint)} has ${MESSAGES_MAX} messages, and no more are accepted`)
    }
    return await this.createComplaintMessages(
      { ...author, id: message_id, complaint_id: id, body, visibility, happening },
      context
    )
  }
}

/** What the merchant still waits for after this party has written. */
function toldBy(who: Party, asked: Informant | null): Partial<ComplaintRow> {
  if (asked === who) return NOTHING_ASKED
  return asked === "both" ? { information_from: who === "buyer" ? "seller" : "buyer" } : {}
}
