import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Auction, useAuctionChanges } from "../../../hooks/auction"
import { Section } from "../../section"
import { SectionMessage, SectionSkeleton } from "../../section-message"
import { useAuctionSide } from "../auction-side"
import { ChangeEntry } from "./change-entry"
import { runsOf } from "./change-runs"

/** Everything that was done to the auction beside bidding, the newest first. */
export const AuctionHistory = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const changes = useAuctionChanges(api, auction.id)
  const { data, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } = changes
  const runs = runsOf(data ?? [])
  return (
    <Section title={t("history.title")}>
      {isError && !data && <SectionMessage isError text={error.message} />}
      {!data && !isError && <SectionSkeleton rows={3} />}
      {data && !runs.length && <SectionMessage text={t("history.empty")} />}
      {runs.length > 0 && (
        <ol className="flex flex-col px-6 py-4">
          {runs.map((run, index) => (
            <ChangeEntry key={run.oldest.id} run={run} isLast={index === runs.length - 1} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <div className="px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => fetchNextPage()}
          >
            {t("history.earlier")}
          </Button>
        </div>
      )}
    </Section>
  )
}
