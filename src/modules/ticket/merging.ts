import { InjectTransactionManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { Actor, SYSTEM } from "./changing"
import { Outcome } from "./happened"
import { TicketMoves } from "./moves"
import { assertTicketMayBecome, isSameRequester } from "./replies"
import { columnsOfStatus, ENDED, MERGE_MAX } from "./rules"
import { Ctx, TicketRow } from "./storage"

export type MergeTickets = {
  into_id: string
  ids: string[]
  /** Staff say so knowingly when the requesters are not the same. */
  across_requesters?: boolean
  /** Of the ticket that the others are merged into. */
  version?: number
}
export type Merged = { into: Outcome; sources: Outcome[] }

/** Several tickets about one thing become one. */
export class TicketMerging extends TicketMoves {
  /**
   * What was said stays where it was said; each side gets a line that leads to the other, without
   * subjects, which a store may read that the other ticket is not about. Of another requester's
   * ticket neither requester is told anything but that theirs goes on.
   *
   * @throws MedusaError not_allowed when one of them cannot be merged; then none is
   */
  @InjectTransactionManager()
  async mergeTickets(
    { into_id, ids, across_requesters = false, version }: MergeTickets,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Merged> {
    const source_ids = [...new Set(ids)]
    assertMergeable(into_id, source_ids)
    const [into, ...sources] = await this.lockTickets([into_id, ...source_ids], context)
    await this.assertFresh(into, version, context)
    assertGoesOn(into)
    for (const source of sources) {
      assertTicketMayBecome(source, "merged")
      if (!across_requesters) assertSameRequester(source, into)
    }
    const outcomes: Outcome[] = []
    let target: Outcome = { ticket: into, comment: null, happened: [] }
    for (const source of sources) {
      const isKnown = isSameRequester(source, into)
      const changes = { ...columnsOfStatus(source, "merged", now), merged_into_id: into.id }
      const farewell = isKnown
        ? `This ticket was merged into #${into.number}. It goes on there.`
        : "This ticket was merged into another one, and we go on with it there."
      // The history names who merged; in the thread the lines are no words of theirs.
      const left = await this.change(
        source,
        { changes, said: { body: farewell, visibility: "public", by: SYSTEM } },
        { actor, now },
        context
      )
      const welcome = isKnown
        ? `#${source.number} was merged into this ticket.`
        : `#${source.number} “${source.subject}” of ${source.requester_name} was merged into this ticket.`
      const visibility = isKnown ? ("public" as const) : ("internal" as const)
      const joined = await this.change(
        target.ticket,
        {
          said: { body: welcome, visibility, by: SYSTEM },
          noted: [{ field: "merged_from", from: null, to: `#${source.number}` }],
          changes: { tags: [...new Set([...target.ticket.tags, ...source.tags])] },
        },
        { actor, now },
        context
      )
      outcomes.push(left)
      target = { ...joined, happened: [...target.happened, ...joined.happened] }
    }
    return { into: target, sources: outcomes }
  }
}

function assertMergeable(into_id: string, ids: string[]) {
  if (ids.includes(into_id)) {
    const message = "A ticket cannot be merged into itself; name others to merge into it"
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  if (ids.length <= MERGE_MAX) return
  const message = `${ids.length} tickets are too many to merge at once; accepted: up to ${MERGE_MAX}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

function assertGoesOn({ number, status }: TicketRow) {
  if (!ENDED.includes(status)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Ticket #${number} is ${status}; tickets are merged into one that is new, open, pending, on_hold or solved`
  )
}

function assertSameRequester(source: TicketRow, into: TicketRow) {
  if (isSameRequester(source, into)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Ticket #${source.number} is of another requester than #${into.number}; to merge them nevertheless, send across_requesters: true`
  )
}
