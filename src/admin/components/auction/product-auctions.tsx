import { ActionMenu } from "@medusajs/dashboard/components"
import { ArrowPath, EllipsisHorizontal, Plus } from "@medusajs/icons"
import { IconButton, Text, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useAuctions } from "../../hooks/auction"
import { Listing, useListing, useSetListing } from "../../hooks/auction-listing"
import { Section } from "../section"
import { SectionMessage, SectionSkeleton } from "../section-message"
import { useAuctionSide } from "./auction-side"
import { OpenAuction } from "./open-auction"
import { PastAuctions } from "./past-auctions"

/** As many earlier auctions as are named on the page of the product. */
const PAST_MAX = 5

/** How a product is sold, the auction that is on, and those before it. */
export const ProductAuctions = ({ productId }: { productId: string }) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { data: listing, isLoading, isError, error } = useListing(api, productId)
  const { data } = useAuctions(api, {
    product_id: productId,
    order: "-created_at",
    limit: PAST_MAX + 1,
  })
  const openId = listing?.open_auction_id
  const others = (data?.auctions ?? []).filter(({ id }) => id !== openId).slice(0, PAST_MAX)
  return (
    <Section
      title={t("product.title")}
      actions={listing && <ListingMenu productId={productId} listing={listing} />}
    >
      {isLoading && <SectionSkeleton rows={2} />}
      {isError && <SectionMessage isError text={error.message} />}
      {listing && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(`product.format.${openId ? "open" : (listing.format ?? "unsaid")}`)}
        </Text>
      )}
      {openId && <OpenAuction id={openId} />}
      {others.length > 0 && <PastAuctions auctions={others} />}
    </Section>
  )
}

const ListingMenu = ({ productId, listing }: { productId: string; listing: Listing }) => {
  const { t } = useTranslation("auction")
  const { home, may } = useAuctionSide()
  const navigate = useNavigate()
  const convert = useConversion(productId, listing)
  if (listing.open_auction_id) return null
  const start = {
    icon: <Plus />,
    label: t("product.start"),
    onClick: () => navigate(`${home}/create?product_id=${productId}`),
  }
  const change = {
    icon: <ArrowPath />,
    label: t(`product.convert.${convert.next}.action`),
    onClick: convert.ask,
  }
  const canStart = listing.format !== "fixed_price" && may("POST /auctions")
  const actions = [
    ...(canStart ? [start] : []),
    ...(may("POST /products/:id/listing") ? [change] : []),
  ]
  if (!actions.length) return null
  return (
    <ActionMenu groups={[{ actions }]}>
      <IconButton size="small" variant="transparent" aria-label={t("product.menu")}>
        <EllipsisHorizontal />
      </IconButton>
    </ActionMenu>
  )
}

/** Asks, then sells the product the other way from now on. */
function useConversion(productId: string, listing: Listing) {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const prompt = usePrompt()
  const { mutate } = useSetListing(api, productId)
  const next = listing.format === "auction" ? "fixed_price" : "auction"
  const ask = async () => {
    const agreed = await prompt({
      title: t(`product.convert.${next}.action`),
      description: t(`product.convert.${next}.text`),
      confirmText: t("translation:actions.confirm"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    mutate(next, {
      onSuccess: () => toast.success(t(`product.convert.${next}.done`)),
      onError: (error) => toast.error(error.message),
    })
  }
  return { next, ask }
}
