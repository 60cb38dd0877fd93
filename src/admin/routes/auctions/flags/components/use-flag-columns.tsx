import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { HOUSE } from "../../../../components/auction/use-auction-filters"
import { TextLink } from "../../../../components/text-link"
import { AuctionFlag, SIGNALS } from "../../../../hooks/auction-flags"
import { useSellers } from "../../../../hooks/seller"
import { Score } from "./score"
import { Signals } from "./signals"

const columnHelper = createDataTableColumnHelper<AuctionFlag>()
const filterHelper = createDataTableFilterHelper<{ seller_id: string; signal: string }>()
/** As many stores as the filter offers. */
const SELLERS_MAX = 100

export const useFlagColumns = () => {
  const { t } = useTranslation("auction")
  return useMemo(
    () => [
      columnHelper.accessor("score", {
        header: t("flags.score"),
        cell: ({ getValue }) => <Score score={getValue()} />,
      }),
      columnHelper.accessor("product_title", {
        header: t("flags.auction"),
        cell: ({ row: { original: flag } }) => (
          <Linked to={`/auctions/${flag.auction_id}`} title={flag.product_title}>
            {flag.seller ? (
              <TextLink to={`/sellers/${flag.seller.id}`}>{flag.seller.name}</TextLink>
            ) : (
              t("own_goods")
            )}
          </Linked>
        ),
      }),
      columnHelper.accessor("alias", {
        header: t("flags.bidder"),
        cell: ({ row: { original: flag } }) =>
          flag.customer ? (
            <Linked
              to={`/customers/${flag.customer.id}`}
              title={flag.customer.name || flag.customer.email}
            >
              <bdi>{flag.alias}</bdi>
            </Linked>
          ) : (
            <bdi>{flag.alias}</bdi>
          ),
      }),
      columnHelper.accessor("signals", {
        header: t("flags.signals"),
        cell: ({ getValue }) => <Signals signals={getValue()} />,
      }),
    ],
    [t]
  )
}

type LinkedProps = React.PropsWithChildren<{ to: string; title: string }>

const Linked = ({ to, title, children }: LinkedProps) => (
  <div className="flex min-w-[140px] max-w-[240px] flex-col whitespace-normal py-2">
    <TextLink to={to} className="txt-compact-small-plus">
      {title}
    </TextLink>
    <span className="txt-small text-ui-fg-subtle min-w-0 break-words">{children}</span>
  </div>
)

export const useFlagFilters = () => {
  const { t } = useTranslation("auction")
  const { data } = useSellers({ limit: SELLERS_MAX, order: "name" })
  return useMemo(
    () => [
      filterHelper.accessor("signal", {
        type: "radio",
        label: t("flags.signal"),
        options: SIGNALS.map((kind) => ({ value: kind, label: t(`flags.kind.${kind}`) })),
      }),
      filterHelper.accessor("seller_id", {
        type: "radio",
        label: t("fields.seller"),
        options: [
          { value: HOUSE, label: t("own_goods") },
          ...(data?.sellers ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ],
      }),
    ],
    [t, data]
  )
}
