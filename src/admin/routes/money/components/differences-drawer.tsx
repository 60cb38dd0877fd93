import { Drawer, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Money } from "../../../components/money"
import { SectionMessage, SectionSkeleton } from "../../../components/section-message"
import { SideDrawer } from "../../../components/side-form"
import { TextLink } from "../../../components/text-link"
import { Difference, useDifferences } from "../../../hooks/ledger-watch"
import { errorMessage } from "../../../lib/error-message"

const SHOWN = 100

type DifferencesDrawerProps = { id: string | undefined; onClose: () => void }

/** What does not agree, and where to look. */
export const DifferencesDrawer = ({ id, onClose }: DifferencesDrawerProps) => {
  const { t } = useTranslation("ledger")
  return (
    <SideDrawer
      open={!!id}
      onClose={onClose}
      title={t("differences.title")}
      description={t("differences.description")}
    >
      <Drawer.Body className="overflow-y-auto p-0">{id && <Differences id={id} />}</Drawer.Body>
    </SideDrawer>
  )
}

const Differences = ({ id }: { id: string }) => {
  const { t } = useTranslation("ledger")
  const { data, isError, error } = useDifferences(id, { limit: SHOWN })
  if (isError && !data) return <SectionMessage isError text={errorMessage(error)} />
  if (!data) return <SectionSkeleton rows={6} />
  const hidden = data.reconciliation.difference_count - data.differences.length
  return (
    <div className="divide-y">
      {data.differences.map((difference) => (
        <Row key={difference.id} difference={difference} />
      ))}
      {hidden > 0 && <SectionMessage text={t("differences.more", { count: hidden })} />}
    </div>
  )
}

const Row = ({ difference }: { difference: Difference }) => {
  const { t } = useTranslation("ledger")
  const { kind, reference_id, currency_code, expected, found } = difference
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" weight="plus" leading="compact">
        {t(`differences.kind.${kind}`)}
      </Text>
      <Text size="small" className="text-ui-fg-subtle min-w-0 break-all">
        <Reference kind={kind} id={reference_id} />
      </Text>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <Text size="small">
          {t("differences.expected")} <Money amount={expected} currency_code={currency_code} />
        </Text>
        <Text size="small" className="text-ui-fg-error">
          {t("differences.found")} <Money amount={found} currency_code={currency_code} />
        </Text>
      </div>
    </div>
  )
}

/** Orders, payouts and stores have pages; the rest is looked up in the ledger. */
const PLACES: Record<string, (id: string) => string> = {
  order_clearing: (id) => `/orders/${id}`,
  order_unsold: (id) => `/orders/${id}`,
  own_share_overdrawn: (id) => `/orders/${id}`,
  payout_amount: (id) => `/money/payouts/${id}`,
  seller_balance: (id) => `/sellers/${id}`,
}
const Reference = ({ kind, id }: { kind: string; id: string }) => {
  const place = PLACES[kind]?.(id) ?? `/money/ledger?q=${encodeURIComponent(id)}`
  return (
    <TextLink to={place}>
      <bdi>{id}</bdi>
    </TextLink>
  )
}
