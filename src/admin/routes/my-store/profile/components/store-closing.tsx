import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { TextLink } from "../../../../components/text-link"
import { Closing, SellerStore, useClosing } from "../../../../hooks/seller-store"
import { AUCTIONS, MONEY, ORDERS_OPEN } from "../../components/page-links"
import { CloseStoreDrawer } from "./close-store-drawer"

/** The way out, for owners; what stands in it is told before it is tried. */
export const StoreClosing = ({ store }: { store: SellerStore }) => {
  const { t } = useTranslation("seller")
  const { data: closing, isLoading, isError, error } = useClosing()
  const [isClosing, setIsClosing] = useState(false)
  return (
    <Section
      title={t("closing.title")}
      subtitle={t("closing.description")}
      actions={
        <Button
          size="small"
          variant="danger"
          disabled={!closing?.can_close}
          onClick={() => setIsClosing(true)}
        >
          {t("closing.action")}
        </Button>
      }
    >
      {isLoading && <SectionSkeleton rows={1} />}
      {isError && <SectionMessage isError text={error.message} />}
      {closing && !closing.can_close && <Blockers closing={closing} />}
      <CloseStoreDrawer store={store} open={isClosing} onClose={() => setIsClosing(false)} />
    </Section>
  )
}

const Blockers = ({ closing }: { closing: Closing }) => {
  const { t } = useTranslation("seller")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("closing.blocked")}
      </Text>
      <ul className="flex flex-col gap-y-1">
        {closing.blockers.map((blocker) => (
          <li key={blocker.type} className="flex items-start gap-x-2">
            <ExclamationCircle className="text-ui-tag-orange-icon mt-0.5 shrink-0" />
            <Text size="small" className="min-w-0 break-words">
              <BlockerWords blocker={blocker} />{" "}
              {blocker.type === "open_orders" && (
                <TextLink to={ORDERS_OPEN}>{t("closing.orders")}</TextLink>
              )}
              {blocker.type === "open_auctions" && (
                <TextLink to={AUCTIONS}>{t("closing.auctions")}</TextLink>
              )}
              {blocker.type === "open_balance" && (
                <TextLink to={MONEY}>{t("closing.money")}</TextLink>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}

type BlockerWordsProps = { blocker: Closing["blockers"][number] }

/** In the dashboard's language where it is known; otherwise as the server says it. */
const BlockerWords = ({ blocker: { type, count, message } }: BlockerWordsProps) => {
  const { t } = useTranslation("seller")
  if (type === "open_orders") return <>{t("closing.open_orders", { count })}</>
  if (type === "open_auctions") return <>{t("closing.open_auctions", { count })}</>
  if (type === "open_balance") return <>{t("closing.open_balance")}</>
  return <bdi>{message}</bdi>
}
