import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AuctionChange } from "../../../hooks/auction"
import { useMoments } from "../moments"
import { ChangeDetails, useEndMoved } from "./change-details"
import type { ChangeRun } from "./change-runs"

type Run = ChangeRun<AuctionChange>

/** One line of the history with its dot. */
export const ChangeEntry = ({ run, isLast }: { run: Run; isLast: boolean }) => {
  const { t } = useTranslation("auction")
  const { newest, all } = run
  const actor = t(`actor.${newest.actor_type}`)
  return (
    <li className="flex gap-x-3">
      <div className="flex flex-col items-center" aria-hidden>
        <span className="bg-ui-tag-neutral-icon mt-1.5 size-2 shrink-0 rounded-full" />
        {!isLast && <span className="bg-ui-border-strong my-1 w-px flex-1" />}
      </div>
      <div className="min-w-0 flex-1 pb-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <Text size="small" leading="compact" weight="plus">
            {t(`history.kind.${newest.kind}`)}
          </Text>
          <Moment change={newest} />
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle first-letter:uppercase">
          {newest.actor_name ? `${newest.actor_name} · ${actor}` : actor}
        </Text>
        {all.length > 1 ? <ManyMoves run={run} /> : <ChangeDetails change={newest} />}
        {newest.reason && (
          <Text
            size="small"
            className="text-ui-fg-subtle mt-1 whitespace-pre-line break-words"
            dir="auto"
          >
            {newest.reason}
          </Text>
        )}
      </div>
    </li>
  )
}

const Moment = ({ change }: { change: AuctionChange }) => {
  const { getFullDate } = useDate()
  const { exact } = useMoments()
  return (
    <time
      className="txt-compact-xsmall text-ui-fg-muted"
      dateTime={change.at}
      title={getFullDate({ date: change.at, includeTime: true })}
    >
      <bdi>{exact(change.at)}</bdi>
    </time>
  )
}

/** By how much late bids moved the end in all; each of them on demand. */
const ManyMoves = ({ run: { newest, oldest, all } }: { run: Run }) => {
  const { t } = useTranslation("auction")
  const [isOpen, setOpen] = useState(false)
  const words = useEndMoved()
  return (
    <div className="txt-small text-ui-fg-subtle flex flex-col items-start tabular-nums">
      <span>
        {t("history.times", { count: all.length })} ·{" "}
        {words(oldest.details?.from, newest.details?.to)}
      </span>
      {!isOpen && (
        <Button
          size="small"
          variant="transparent"
          className="text-ui-fg-interactive -mx-2"
          onClick={() => setOpen(true)}
        >
          {t("history.each")}
        </Button>
      )}
      {isOpen && (
        <ul className="txt-compact-xsmall mt-1 flex max-h-64 w-full flex-col gap-y-1 overflow-y-auto">
          {all.map((change) => (
            <li key={change.id} className="flex justify-between gap-x-3">
              <Moment change={change} />
              <span>{words(undefined, change.details?.to)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
