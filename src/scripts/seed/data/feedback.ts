import { bowl } from "../pictures/ceramics"
import { TONES } from "./products"

type Words = { overall: number; comment?: string }
export type DemoFeedback = Words & {
  /** Of the order, see `orders.ts` and `earlier-orders.ts`. */
  order: string
  days_ago: number
  about:
    | { store: string; communication?: number; shipping?: number; accuracy?: number }
    | { sku: string }
    | "marketplace"
  picture?: string
  /** The store's, a day later. */
  answer?: string
  /** Why the merchant hid it, a day later. */
  hidden?: string
}

const of = (order: string, days_ago: number, all: Omit<DemoFeedback, "order" | "days_ago">[]) =>
  all.map((one) => ({ ...one, order, days_ago }))
const full = { communication: 5, shipping: 5, accuracy: 5 }

export const FEEDBACK: DemoFeedback[] = [
  ...of("housewarming-of-grace", 47, [
    {
      ...{ about: { store: "atlas-clay", ...full }, overall: 5 },
      comment: "Each bowl came wrapped in straw paper, with a card that says who threw it.",
      answer: "Thank you, Grace. Youssef was glad to read this. Enjoy your breakfasts!",
    },
    {
      ...{
        about: { store: "nomad-weave", communication: 4, shipping: 3, accuracy: 5 },
        overall: 4,
      },
      comment: "A lovely scarf. It took a few days longer than I had hoped.",
    },
    { about: { store: "lumen-oud", ...full }, overall: 5, comment: "You smell the parcel first." },
    {
      ...{ about: { sku: "AC-BW-1" }, overall: 5 },
      comment: "Deep, light and nice to hold. The glaze is even warmer than in the pictures.",
      picture: bowl("#e9e2d3", "#b9774f", TONES.mist),
    },
    { about: "marketplace", overall: 5, comment: "Three stores, one payment. Easy." },
  ]),
  ...of("winter-of-lucas", 40, [
    { about: { store: "atlas-clay", communication: 4, shipping: 5, accuracy: 4 }, overall: 4 },
    {
      ...{
        about: { store: "nomad-weave", communication: 2, shipping: 2, accuracy: 4 },
        overall: 3,
      },
      comment: "The cushion is good. Nobody answered when I asked where it was.",
      answer: "You are right, and we are sorry: we have somebody for the letter box now.",
    },
    {
      ...{ about: { store: "lumen-oud", communication: 1, shipping: 1, accuracy: 1 }, overall: 1 },
      comment: "Do not call 0170 555 0142, that is Karim's private number and he shouts.",
      hidden: "It names the private phone number of a person.",
    },
    { about: { sku: "LO-CA-180" }, overall: 4, comment: "Burns evenly. A lid would be nice." },
    { about: "marketplace", overall: 4 },
  ]),
  ...of("tea-room-of-haruka", 33, [
    {
      ...{ about: { store: "atlas-clay", ...full }, overall: 5 },
      comment: "とても丁寧な梱包でした。急須は毎日使っています。",
    },
    { about: { store: "nomad-weave", communication: 5, shipping: 4, accuracy: 5 }, overall: 5 },
    { about: { store: "lumen-oud", communication: 5, shipping: 4, accuracy: 5 }, overall: 5 },
    {
      ...{ about: { sku: "AC-TP-INK" }, overall: 4 },
      comment: "Pours without a drip, as promised. The handle gets warm.",
    },
  ]),
  ...of("living-room-of-fahad", 26, [
    {
      ...{ about: { store: "atlas-clay", communication: 5, shipping: 4, accuracy: 4 }, overall: 4 },
      comment: "Two bowls of slightly different size, which I have come to like.",
    },
    {
      ...{ about: { store: "nomad-weave", ...full }, overall: 5 },
      comment: "وسائد رائعة، والألوان كما في الصور تماماً.",
      answer: "شكراً جزيلاً يا فهد!",
    },
    { about: { store: "lumen-oud", communication: 4, shipping: 4, accuracy: 5 }, overall: 4 },
    { about: { sku: "AC-BW-1" }, overall: 4, comment: "Good bowls, a bit heavy." },
  ]),
  ...of("tea-for-emma", 18, [
    {
      ...{ about: { store: "atlas-clay", communication: 5, shipping: 5, accuracy: 5 }, overall: 5 },
      comment: "The teapot arrived in two days and without a scratch.",
    },
    {
      ...{ about: { sku: "AC-BW-3" }, overall: 5 },
      comment: "They nest so well that the cupboard has room again.",
    },
    {
      ...{ about: { sku: "AC-TP-SAGE" }, overall: 5 },
      comment: "My third teapot from Safi, and the best of them.",
    },
    { about: "marketplace", overall: 5 },
  ]),
  ...of("dinner-of-lucas", 8, [
    { about: { store: "lumen-oud", communication: 3, shipping: 3, accuracy: 4 }, overall: 3 },
  ]),
]
