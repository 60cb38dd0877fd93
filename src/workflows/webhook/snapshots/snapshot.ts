import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** What a resource is at a moment, as each audience may see it. */
export type Frozen = {
  merchant: object
  /** Whose it is; null for the merchant's own and for what no seller may see. */
  seller_id: string | null
  seller: object | null
}

/** How a resource is read for webhooks, and what its readers can rely on. */
export type Snapshot = {
  merchant: z.ZodObject
  /** None where sellers hear nothing of it. */
  seller: z.ZodObject | null
  /** By id; what is not there any more is left out. A number of queries that does not grow. */
  read: (container: MedusaContainer, ids: string[], now: Date) => Promise<Map<string, Frozen>>
}

export const queryOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.QUERY)

/** For what only the merchant hears of. */
export const forMerchant = (merchant: object): Frozen => ({
  merchant,
  seller_id: null,
  seller: null,
})

/** The values of a row under these names; `seller.name` is not one of them. */
export const pick = <Row extends object>(row: Row, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)))

/** A link that leads nowhere is left out by queries; here it says so. */
export const withLinks = <Row extends object>(row: Row, links: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(links.map((link) => [link, Reflect.get(row, link) ?? null])),
})
