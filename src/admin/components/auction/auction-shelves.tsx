import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import type { AuctionStatus } from "../../../modules/auction/rules"
import { AuctionCounts, useAuctionCounts } from "../../hooks/auction"
import { useAuctionSide } from "./auction-side"

/** Auctions start and end by themselves. */
const REFRESH_MS = 15_000

type Shelf = "all" | "live" | "scheduled" | "draft" | "sold" | "unsold" | "cancelled"

const SHELVES: Record<Shelf, readonly AuctionStatus[]> = {
  all: [],
  // What is stopped for a while goes on, so it is looked for among the live ones.
  live: ["live", "paused"],
  scheduled: ["scheduled"],
  draft: ["draft"],
  sold: ["sold"],
  unsold: ["unsold"],
  cancelled: ["cancelled"],
}
// The keys of the object, which the language calls plain text.
const NAMES = Object.keys(SHELVES) as Shelf[]

/** Which auctions the address asks for. */
export function useAuctionShelf() {
  const [params] = useSearchParams()
  const shelf = NAMES.find((name) => name === params.get("shelf")) ?? "all"
  return { shelf, query: shelf === "all" ? {} : { status: SHELVES[shelf] } }
}

/** One tab per stage with how many auctions are in it; the choice lives in the address. */
export const AuctionShelves = ({ selected }: { selected: Shelf }) => {
  const { t, i18n } = useTranslation("auction")
  const { api } = useAuctionSide()
  const { data: counts } = useAuctionCounts(api, REFRESH_MS)
  const [, setSearchParams] = useSearchParams()
  const choose = (value: string) =>
    setSearchParams((params) => {
      params.delete("offset")
      params.delete("shelf")
      if (value !== "all") params.set("shelf", value)
      return params
    })
  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected} onValueChange={choose} dir={i18n.dir()}>
        <Tabs.List aria-label={t("fields.status")}>
          {NAMES.map((name) => (
            <Tabs.Trigger key={name} value={name} className="text-nowrap">
              {t(`shelves.${name}`)}
              <span className="text-ui-fg-muted ms-1.5 tabular-nums">
                {counts ? countOf(counts, name) : "…"}
              </span>
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}

function countOf(counts: AuctionCounts, shelf: Shelf) {
  const statuses = shelf === "all" ? Object.values(SHELVES).flat() : SHELVES[shelf]
  return statuses.reduce((sum, status) => sum + counts[status], 0)
}
