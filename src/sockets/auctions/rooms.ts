export const AUCTIONS_NAMESPACE = "/auctions"

/** Messages that everybody in the room of an auction gets. Each carries the whole public state. */
export const RoomMessages = {
  STATE: "auction:state",
  EXTENDED: "auction:extended",
  ENDED: "auction:ended",
  CANCELLED: "auction:cancelled",
} as const

/** Messages to one customer alone. */
export const OwnMessages = {
  OUTBID: "customer:outbid",
  WON: "customer:won",
  MAX: "customer:max",
  OFFER: "customer:offer",
  PAYMENT: "customer:payment",
  RESTRICTED: "customer:restricted",
} as const

export const roomOf = (auction_id: string) => `auction:${auction_id}`
export const ownRoomOf = (customer_id: string) => `customer:${customer_id}`
