import type { TicketCategory, TicketPriority } from "../../../modules/ticket/lists"
import type { SettableStatus } from "../../../modules/ticket/rules"

/** What somebody says, so many hours after the last thing that was said. */
export type DemoLine = { hours: number; body: string } & (
  { by: "requester" } | { by: "seller" } | { by: "staff"; status?: SettableStatus; is_note?: true }
)
export type DemoTicket = {
  /** By which a second run knows it. */
  subject: string
  /** One of the customers; with a name, a guest. */
  email: string
  name?: string
  category: TicketCategory
  days_ago: number
  /** The key of a demo order of the same person. */
  order?: string
  priority?: TicketPriority
  tags?: string[]
  is_mine?: true
  body: string
  lines: DemoLine[]
  rating?: { stars: number; comment?: string }
}

/** Oldest first, so that the numbers rise with time. */
export const TICKETS: DemoTicket[] = [
  {
    subject: "Does the teapot go on an induction hob?",
    email: "emma@example.com",
    category: "product",
    days_ago: 20,
    order: "tea-for-emma",
    body: "It is lovely! Before I try: may the sage teapot stand on induction?",
    lines: [
      { by: "seller", hours: 5, body: "Please not: it is for pouring only. Warm water is fine." },
      { by: "staff", hours: 2, body: "I hope that answers it, Emma.", status: "solved" },
    ],
    rating: { stars: 5, comment: "An answer from the potter herself. Wonderful." },
  },
  {
    subject: "Rug is smaller than it says",
    email: "grace@example.com",
    category: "order",
    days_ago: 17,
    order: "rug-for-grace",
    priority: "high",
    tags: ["measurements"],
    is_mine: true,
    body: "I measured twice. It is eight centimetres shorter than in the description.",
    lines: [
      { by: "staff", hours: 3, body: "Second report about this size.", is_note: true },
      {
        by: "staff",
        hours: 1,
        body: "Could you send us a picture with a tape?",
        status: "pending",
      },
      { by: "requester", hours: 20, body: "Here you are. Along the long side, without fringes." },
      { by: "seller", hours: 6, body: "Hand-woven rugs differ by up to five. This is too much." },
      { by: "staff", hours: 4, body: "You get ten percent back, Grace.", status: "solved" },
    ],
    rating: { stars: 4 },
  },
  {
    subject: "I cannot sign in any more",
    email: "haruka@example.com",
    category: "account",
    days_ago: 11,
    tags: ["sign-in"],
    body: "The code never arrives, neither by mail nor as a text message.",
    lines: [
      { by: "staff", hours: 1, body: "Is the mail in your spam folder?", status: "pending" },
      { by: "requester", hours: 9, body: "It was. Thank you, and sorry!" },
      { by: "staff", hours: 1, body: "No need to be. Welcome back!", status: "solved" },
    ],
  },
  {
    subject: "Invoice with our VAT number",
    email: "lucas@example.com",
    category: "payment",
    days_ago: 9,
    order: "dinner-of-lucas",
    is_mine: true,
    body: "We need the invoice on our company. Where do I enter the number?",
    lines: [
      {
        by: "staff",
        hours: 26,
        body: "Under business profile. Shall I reissue?",
        status: "pending",
      },
    ],
  },
  {
    subject: "One of the vases has a crack",
    email: "haruka@example.com",
    category: "order",
    days_ago: 4,
    order: "desk-of-haruka",
    priority: "high",
    tags: ["damaged"],
    body: "It has a fine crack from the rim down. The other one is perfect.",
    lines: [
      { by: "seller", hours: 7, body: "I am so sorry. I throw a new one for you this week." },
      { by: "requester", hours: 3, body: "That is very kind. Do you want the broken one back?" },
    ],
  },
  {
    subject: "Parcel waits in customs",
    email: "fahad@example.com",
    category: "delivery",
    days_ago: 3,
    order: "majlis-of-fahad",
    priority: "urgent",
    tags: ["customs", "vip"],
    is_mine: true,
    body: "Customs ask for a certificate of the wood. The guests come on Friday!",
    lines: [
      { by: "staff", hours: 2, body: "We ask the carrier at once.", status: "on_hold" },
      { by: "staff", hours: 1, body: "Carrier promised a call back by noon.", is_note: true },
    ],
  },
  {
    subject: "My order was cancelled, where is my money?",
    email: "sofia.guest@example.com",
    name: "Sofia",
    category: "refund",
    days_ago: 3,
    body: "The soap was cancelled three days ago and nothing arrived on my card yet.",
    lines: [
      { by: "staff", hours: 6, body: "It left us on the same day; banks take up to five." },
      { by: "requester", hours: 30, body: "Still nothing. Could you look again?" },
    ],
  },
  {
    subject: "Can you wrap the scarf as a present?",
    email: "emma@example.com",
    category: "order",
    days_ago: 2,
    order: "present-of-emma",
    body: "It is for my mother. A card with “Alles Liebe” would be perfect.",
    lines: [],
  },
  {
    subject: "Copies of the moon lantern",
    email: "grace@example.com",
    category: "report",
    days_ago: 2,
    priority: "high",
    tags: ["counterfeit"],
    body: "The brass moon lantern is machine-made; I have seen the same one at a wholesaler.",
    lines: [
      { by: "staff", hours: 12, body: "Matches what the auction house wrote us.", is_note: true },
    ],
  },
  {
    subject: "Outbid although I was first",
    email: "lucas@example.com",
    category: "auction",
    days_ago: 1,
    body: "We both bid the same amount, and mine was earlier. Why is the other one leading?",
    lines: [
      { by: "staff", hours: 3, body: "Let me look at the order of the bids.", status: "open" },
    ],
  },
  {
    subject: "Do you ship to Iceland?",
    email: "jon@example.is",
    name: "Jón",
    category: "delivery",
    days_ago: 0.4,
    body: "The checkout does not offer my country. Is there a way?",
    lines: [],
  },
  {
    subject: "Is the coffee ground or whole?",
    email: "grace@example.com",
    category: "product",
    days_ago: 0.1,
    order: "coffee-for-grace",
    body: "I forgot to look, and I have no grinder at the cabin.",
    lines: [],
  },
]
