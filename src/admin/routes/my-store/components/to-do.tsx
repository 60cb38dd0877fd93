import { CheckCircle, ChevronRightMini } from "@medusajs/icons"
import { Badge, Text, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Section } from "../../../components/section"
import { FOR_STORE } from "../../../components/complaint/standing"
import { useComplaints } from "../../../hooks/complaint"
import { useUnreadConversations } from "../../../hooks/conversation"
import type { Overview } from "../../../hooks/marketplace"
import { useMay } from "../../../hooks/seller-me"
import {
  COMPLAINTS_TO_ANSWER,
  CONVERSATIONS,
  LOW_STOCK,
  ORDERS_TO_FULFIL,
  ORDERS_TO_SHIP,
  productsIn,
} from "./page-links"

const COMPLAINTS_RULE = "GET /seller/complaints"
const UNREAD_RULE = "GET /seller/conversations/unread-count"

const TO_ANSWER = { status: [...FOR_STORE], limit: 1 }

/** What waits for the seller; with nothing to do it says so. */
export const ToDo = ({ overview }: { overview: Overview }) => {
  const { t } = useTranslation("marketplace")
  const may = useMay()
  const { data: unread = 0 } = useUnreadConversations(may(UNREAD_RULE))
  const { data: complaints } = useComplaints("seller", TO_ANSWER, may(COMPLAINTS_RULE))
  const products = overview.products_by_status
  const tasks = [
    { key: "complaint:to_do", count: complaints?.count ?? 0, to: COMPLAINTS_TO_ANSWER },
    { key: "conversation:to_do", count: unread, to: CONVERSATIONS },
    { key: "overview.tasks.fulfil", count: overview.orders_to_fulfil, to: ORDERS_TO_FULFIL },
    { key: "overview.tasks.ship", count: overview.orders_to_ship, to: ORDERS_TO_SHIP },
    { key: "overview.tasks.rejected", count: products.rejected ?? 0, to: productsIn("rejected") },
    { key: "overview.tasks.draft", count: products.draft ?? 0, to: productsIn("draft") },
    { key: "overview.tasks.proposed", count: products.proposed ?? 0, to: productsIn("proposed") },
    { key: "overview.tasks.low_stock", count: overview.low_stock_count, to: LOW_STOCK },
  ].filter(({ count }) => count > 0)

  return (
    <Section title={t("overview.to_do")}>
      {!tasks.length && (
        <div className="text-ui-fg-subtle flex items-center gap-x-2 px-6 py-4">
          <CheckCircle />
          <Text size="small">{t("overview.nothing_to_do")}</Text>
        </div>
      )}
      {tasks.map(({ key, count, to }) => (
        <Link
          key={key}
          to={to}
          className={clx(
            "flex items-center justify-between gap-x-4 px-6 py-3 outline-none",
            "hover:bg-ui-bg-base-hover focus-visible:bg-ui-bg-base-hover"
          )}
        >
          <Text size="small" leading="compact">
            {t(key, { count })}
          </Text>
          <span className="flex items-center gap-x-2">
            <Badge size="2xsmall" rounded="full">
              {count}
            </Badge>
            <ChevronRightMini className="text-ui-fg-muted rtl:rotate-180" />
          </span>
        </Link>
      ))}
    </Section>
  )
}
