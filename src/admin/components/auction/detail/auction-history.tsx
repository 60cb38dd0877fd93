import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Auction, AuctionChange, useAuctionChanges } from "../../../hooks/auction"
import { Section } from "../../section"
import { SectionMessage, SectionSkeleton } from "../../section-message"
import { useAuctionSide } from "../auction-side"
import { useMoments } from "../moments"
import { ChangeDetails } from "./change-details"

const SHOWN = 8

/** Everything that was done to the auction beside bidding, the newest first. */
export const AuctionHistory = ({ auction }: { auction: Auction }) => {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const [isWhole, setWhole] = useState(false)
  const { data: changes, isError, error } = useAuctionChanges(api, auction.id)
  const newestFirst = [...(changes ?? [])].sort((a, b) => b.at.localeCompare(a.at))
  const shown = isWhole ? newestFirst : newestFirst.slice(0, SHOWN)
  return (
    <Section title={t("history.title")}>
      {isError && !changes && <SectionMessage isError text={error.message} />}
      {!changes && !isError && <SectionSkeleton rows={3} />}
      {changes?.length === 0 && <SectionMessage text={t("history.empty")} />}
      {shown.length > 0 && (
        <ol className="flex flex-col px-6 py-4">
          {shown.map((change, index) => (
            <Entry key={change.id} change={change} isLast={index === shown.length - 1} />
          ))}
        </ol>
      )}
      {newestFirst.length > shown.length && (
        <div className="px-6 py-3">
          <Button size="small" variant="transparent" onClick={() => setWhole(true)}>
            {t("history.more", { count: newestFirst.length - shown.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

const Entry = ({ change, isLast }: { change: AuctionChange; isLast: boolean }) => {
  const { t } = useTranslation("auction")
  const { getFullDate } = useDate()
  const { exact } = useMoments()
  const actor = t(`actor.${change.actor_type}`)
  return (
    <li className="flex gap-x-3">
      <div className="flex flex-col items-center" aria-hidden>
        <span className="bg-ui-tag-neutral-icon mt-1.5 size-2 shrink-0 rounded-full" />
        {!isLast && <span className="bg-ui-border-strong my-1 w-px flex-1" />}
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {t(`history.kind.${change.kind}`)}
          </Text>
          <time
            className="txt-compact-xsmall text-ui-fg-muted"
            dateTime={change.at}
            title={getFullDate({ date: change.at, includeTime: true })}
          >
            <bdi>{exact(change.at)}</bdi>
          </time>
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle first-letter:uppercase">
          {change.actor_name ? `${change.actor_name} · ${actor}` : actor}
        </Text>
        <ChangeDetails change={change} />
        {change.reason && (
          <Text
            size="small"
            className="text-ui-fg-subtle mt-1 whitespace-pre-line break-words"
            dir="auto"
          >
            {change.reason}
          </Text>
        )}
      </div>
    </li>
  )
}
