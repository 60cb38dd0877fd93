import { MedusaError } from "@medusajs/framework/utils"
import { FoundPromotion } from "./steps/find-promotion"

type Moment = Date | string | null | undefined

/** Each promotion of a seller has a campaign of its own, which keeps when it applies. */
const identifierOf = (promotion_id: string) => `seller-promotion:${promotion_id}`

/** The platform's type wants a date; its column and its queries know null as "no bound". */
const moment = (at: Moment) => (at ? new Date(at) : null) as Date

export const windowOf = ({ starts_at, ends_at }: { starts_at?: Moment; ends_at?: Moment }) => ({
  starts_at: moment(starts_at),
  ends_at: moment(ends_at),
})

type Timed = { code: string; starts_at?: Moment; ends_at?: Moment }

export const campaignOf = (promotion_id: string, timed: Timed) => ({
  name: timed.code,
  campaign_identifier: identifierOf(promotion_id),
  ...windowOf(timed),
})

export const isOwnCampaign = ({ id, campaign }: FoundPromotion): boolean =>
  campaign?.campaign_identifier === identifierOf(id)

/**
 * The promotion's own campaign, or none.
 *
 * @throws MedusaError not_allowed when the merchant has put it into another campaign, whose times
 * hold for other promotions, too
 */
export function ownCampaignOf(promotion: FoundPromotion) {
  if (!promotion.campaign || isOwnCampaign(promotion)) return promotion.campaign
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The merchant has put ${promotion.code} into a campaign of the shop, which says when it applies`
  )
}
