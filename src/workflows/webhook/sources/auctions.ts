import { MedusaContainer } from "@medusajs/framework/types"
import { AUCTION_MODULE } from "../../../modules/auction"
import { AuctionBidsPlaced, AuctionChanged, AuctionEvents } from "../../../modules/auction/events"
import { ChangeKind } from "../../../modules/auction/rules"
import AuctionModuleService from "../../../modules/auction/service"
import { PublicEventType } from "../../../modules/webhook/catalogue"
import { during, everyRow, idsOf, Occurrence, occurrence, Recognise, Source } from "./source"

/** An event may come late, and its auction may have moved on since: so far the history is read. */
const LOOK_BACK_MS = 15 * 60_000

/** What of an auction's history is told. The rest is told by bids, sales and offers, or by nobody. */
const TOLD: Partial<Record<ChangeKind, PublicEventType>> = {
  published: "auction.published",
  started: "auction.started",
  extended: "auction.extended",
  paused: "auction.paused",
  resumed: "auction.resumed",
  bids_voided: "auction.bids_voided",
  reserve_lowered: "auction.reserve_lowered",
  ended: "auction.ended",
  cancelled: "auction.canceled",
  relisted: "auction.relisted",
}

const auctionsOf = (container: MedusaContainer) =>
  container.resolve<AuctionModuleService>(AUCTION_MODULE)

const readChanges = (container: MedusaContainer, filters: object) =>
  everyRow((page) =>
    auctionsOf(container).listAuctionChanges(
      { ...filters, kind: Object.keys(TOLD) },
      { ...page, order: { at: "ASC", id: "ASC" } }
    )
  )
type Change = Awaited<ReturnType<typeof readChanges>>[number]

function extraOf({ kind, details }: Change): object | undefined {
  // Written together with the change, by `extension` and by whoever relists.
  if (kind === "extended") return { change: { from: details?.from, to: details?.to } }
  if (kind === "relisted") return { relisted_as: { id: details?.new_id } }
  return undefined
}

function changed(change: Change): Occurrence[] {
  const { id: key, auction_id: id, kind, at } = change
  const type = TOLD[kind]
  return type ? [occurrence(type, { id, key, at, extra: extraOf(change) })] : []
}

/** The event does not say which entry of the history it is: all that are new are recorded. */
const heardOfChange: Recognise<AuctionChanged> = async (container, data) => {
  const since = new Date(Date.now() - LOOK_BACK_MS)
  const rows = await readChanges(container, { auction_id: idsOf(data), at: { $gte: since } })
  return rows.flatMap(changed)
}

/** One for each decision, by its last number; the moment is the one at which it is heard of. */
const heardOfBids: Recognise<AuctionBidsPlaced> = async (_, data) => {
  const at = new Date()
  return data.map(({ id, from_seq, to_seq }) => placed(id, { from_seq, to_seq }, at))
}
const placed = (id: string, bids: { from_seq: number; to_seq: number }, at: Date) =>
  occurrence("auction.bids_placed", { id, key: `${id}:${bids.to_seq}`, at, extra: { bids } })

/** What happens to an auction until it is over. */
export const auctionSource: Source = {
  name: "auction",
  hears: {
    [AuctionEvents.BIDS_PLACED]: heardOfBids,
    [AuctionEvents.PUBLISHED]: heardOfChange,
    [AuctionEvents.STARTED]: heardOfChange,
    [AuctionEvents.EXTENDED]: heardOfChange,
    [AuctionEvents.PAUSED]: heardOfChange,
    [AuctionEvents.RESUMED]: heardOfChange,
    [AuctionEvents.BIDS_VOIDED]: heardOfChange,
    [AuctionEvents.RESERVE_LOWERED]: heardOfChange,
    [AuctionEvents.ENDED]: heardOfChange,
    [AuctionEvents.CANCELLED]: heardOfChange,
    [AuctionEvents.RELISTED]: heardOfChange,
  },
  async missed(container, window) {
    const decisions = await auctionsOf(container).listDecisions(window)
    const changes = await readChanges(container, { at: during(window) })
    return [
      ...decisions.map(({ auction_id, decided_at, from_seq, to_seq }) =>
        placed(auction_id, { from_seq, to_seq }, decided_at)
      ),
      ...changes.flatMap(changed),
    ]
  },
}
