import { Alert } from "@medusajs/ui"
import { UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useListing } from "../../../hooks/auction-listing"
import type { LotProduct } from "../../../hooks/auction-lots"
import { TextLink } from "../../text-link"
import { useAuctionSide } from "../auction-side"
import type { AuctionValues } from "./auction-values"

type LotNoticeProps = { form: UseFormReturn<AuctionValues>; product: LotProduct }

/** What stands in the way of this lot, told before anything else is typed. */
export const LotNotice = ({ form, product }: LotNoticeProps) => {
  const { t } = useTranslation("auction")
  const { api, home, isMerchant, productPage } = useAuctionSide()
  const { data: listing } = useListing(api, product.id)
  const variant_id = useWatch({ control: form.control, name: "variant_id" })
  const variant = product.variants.find(({ id }) => id === variant_id)
  return (
    <>
      {isMerchant && (
        <p className="txt-small text-ui-fg-subtle">
          {product.seller
            ? t("form.lot.sold_by", { name: product.seller.name })
            : t("form.lot.sold_by_house")}
        </p>
      )}
      {listing?.open_auction_id && (
        <Alert variant="warning">
          {t("form.lot.open_auction")}{" "}
          <TextLink to={`${home}/${listing.open_auction_id}`}>{t("form.lot.look")}</TextLink>
        </Alert>
      )}
      {!listing?.open_auction_id && listing?.format === "fixed_price" && (
        <Alert variant="warning">
          {t("form.lot.fixed_price")}{" "}
          <TextLink to={productPage(product.id)}>{t("form.lot.to_product")}</TextLink>
        </Alert>
      )}
      {variant?.available !== undefined && variant.available !== null && variant.available < 1 && (
        <Alert variant="warning">{t("form.lot.no_stock")}</Alert>
      )}
    </>
  )
}
