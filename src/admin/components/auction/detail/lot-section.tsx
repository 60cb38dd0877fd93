import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { Auction } from "../../../hooks/auction"
import { useLotProduct } from "../../../hooks/auction-lots"
import { Section } from "../../section"
import { TextLink } from "../../text-link"
import { useAuctionSide } from "../auction-side"

/** What is sold, by whom, and after which other auction. */
export const LotSection = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { api, home, isMerchant, productPage } = useAuctionSide()
  const { product, seller, relisted_from_id } = auction
  const { data: known } = useLotProduct(api, product?.id ?? "")
  const variant = known?.variants.find(({ id }) => id === auction.variant_id)
  const hasChoice = known && known.variants.length > 1
  return (
    <Section title={t("lot.title")}>
      <SectionRow
        title={t("fields.product")}
        value={
          product ? (
            <TextLink to={productPage(product.id)}>{product.title}</TextLink>
          ) : (
            t("lot_gone")
          )
        }
      />
      {hasChoice && variant && <SectionRow title={t("fields.variant")} value={variant.title} />}
      {isMerchant && (
        <SectionRow
          title={t("fields.seller")}
          value={
            seller ? (
              <TextLink to={`/sellers/${seller.id}`}>{seller.name}</TextLink>
            ) : (
              t("own_goods")
            )
          }
        />
      )}
      {relisted_from_id && (
        <SectionRow
          title={t("lot.before")}
          value={<TextLink to={`${home}/${relisted_from_id}`}>{t("lot.look")}</TextLink>}
        />
      )}
    </Section>
  )
}
