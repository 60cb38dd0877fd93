/** What happens to the marketplace's terms of promotions. */
export const PromotionPolicyEvents = {
  /** The merchant or the seller set a maximum discount, or the merchant said who bears the cost. */
  CHANGED: "promotion_policy.changed",
  /** A seller made a promotion; it may start later. */
  SELLER_PROMOTION_CREATED: "promotion_policy.seller_promotion_created",
  SELLER_PROMOTION_CHANGED: "promotion_policy.seller_promotion_changed",
  SELLER_PROMOTION_DELETED: "promotion_policy.seller_promotion_deleted",
} as const

export type PromotionPolicyChanged = { promotion_id: string; seller_id: string | null }
