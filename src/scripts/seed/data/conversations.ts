import type { Side } from "../../../modules/conversation/rules"

export type DemoLineOfTalk = { side: Side; hours: number; body: string }
export type DemoConversation = {
  /** Of the order, see `orders.ts`, or the title of a product that was asked about before. */
  about: { order: string } | { product: string }
  handle: string
  /** Whose account it is. */
  email: string
  days_ago: number
  /** Hours after the line before. */
  lines: DemoLineOfTalk[]
  /** Whether each side has read to the end. */
  read: readonly Side[]
}

export const CONVERSATIONS: DemoConversation[] = [
  {
    ...{ about: { order: "tea-for-emma" }, handle: "atlas-clay", email: "emma@example.com" },
    ...{ days_ago: 12, read: ["buyer", "store"] },
    lines: [
      {
        ...{ side: "buyer", hours: 0 },
        body: "The teapot is lovely, thank you! May it stand on a gas flame, or only on a warmer?",
      },
      {
        ...{ side: "store", hours: 2 },
        body: "Only on a warmer, please. Stoneware does not like a flame, it may crack. Hot water straight from the kettle is fine.",
      },
      { side: "buyer", hours: 1, body: "Good that I asked. And the bowls in the dishwasher?" },
      { side: "store", hours: 20, body: "Every day, if you like." },
    ],
  },
  {
    ...{ about: { product: "Breakfast bowl" }, handle: "atlas-clay", email: "haruka@example.com" },
    ...{ days_ago: 2, read: ["buyer"] },
    lines: [
      {
        ...{ side: "buyer", hours: 0 },
        body: "Hello, is the glaze food safe? And could you send the bowls as a present, with a card?",
      },
      {
        ...{ side: "store", hours: 5 },
        body: "It is, we have it tested each year. A card is no problem: tell us the words with your order.",
      },
      {
        ...{ side: "buyer", hours: 22 },
        body: "Wonderful. Can I pay you directly instead? My mail is haruka@example.com, or call +81 90 1234 5678.",
      },
    ],
  },
  {
    ...{ about: { order: "present-of-emma" }, handle: "atlas-clay", email: "emma@example.com" },
    ...{ days_ago: 1, read: ["buyer"] },
    lines: [
      {
        ...{ side: "buyer", hours: 0 },
        body: "Will the plates still be sent this week? The birthday is on Friday.",
      },
    ],
  },
  {
    ...{ about: { order: "rug-for-grace" }, handle: "nomad-weave", email: "grace@example.com" },
    ...{ days_ago: 9, read: ["store"] },
    lines: [
      {
        ...{ side: "store", hours: 0 },
        body: "Your rug is on its way. Please let it lie flat for a day before you walk on it.",
      },
      { side: "buyer", hours: 30, body: "It is here. One corner looks frayed, is that normal?" },
      {
        ...{ side: "store", hours: 3 },
        body: "It should not be. Could you show us a photo? We will find a solution.",
      },
    ],
  },
]
