import { Amounts } from "./shop"

/** A row of the demo catalogue. Pictures are drawings; the first is the one in lists. */
export type DemoProduct = {
  handle: string
  title: string
  subtitle: string
  description: string
  material: string
  category: string
  tags: string[]
  pictures: string[]
  attributes?: Record<string, string>
  /** Another store sells the same article under the same key. */
  listing_group?: string
  /** What the variants differ by; left out when there is only one. */
  option?: string
  variants: DemoVariant[]
  /** What the merchant made of it. Left out: approved. */
  review?: "waiting" | { rejected: string }
}

export type DemoVariant = {
  title: string
  sku: string
  /** Grams of one piece. */
  weight: number
  stock: number
  amounts: Amounts
}

/** The colours of walls and tables in the pictures. */
export const TONES = {
  sand: { wall: "#efe3d3", table: "#d8bd9b", disc: "#f8efe2" },
  sage: { wall: "#dfe6da", table: "#c7b391", disc: "#f1f4ec" },
  rose: { wall: "#f2dcd3", table: "#d9b29c", disc: "#fbefe8" },
  mist: { wall: "#d9e3ea", table: "#c3b199", disc: "#eef3f6" },
}
