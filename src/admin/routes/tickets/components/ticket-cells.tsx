import { clx, Tooltip } from "@medusajs/ui"
import { useContext, useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { hasRequesterSpokenLast } from "../../../components/ticket/last-word"
import { Truncated } from "../../../components/truncated"
import type { Ticket } from "../../../hooks/ticket"
import { CursorContext } from "./cursor"

/** The number, with a dot while the requester waits for a word; the whole row shows the cursor. */
export const NumberCell = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation("ticket")
  const ref = useRef<HTMLSpanElement>(null)
  const isCursor = useContext(CursorContext) === ticket.id
  useEffect(() => {
    if (isCursor) ref.current?.closest("tr")?.scrollIntoView({ block: "nearest" })
  }, [isCursor])
  const isWaiting = hasRequesterSpokenLast(ticket)
  return (
    <span ref={ref} data-cursor={isCursor || undefined} className="flex items-center gap-x-2">
      <Tooltip content={t("list.waiting")} hidden={!isWaiting}>
        <span
          role={isWaiting ? "img" : undefined}
          aria-label={isWaiting ? t("list.waiting") : undefined}
          className={clx("size-2 shrink-0 rounded-full", isWaiting && "bg-ui-tag-blue-icon")}
        />
      </Tooltip>
      <bdi className="tabular-nums">#{ticket.number}</bdi>
    </span>
  )
}

export const SubjectCell = ({ ticket }: { ticket: Ticket }) => (
  <div className="w-[170px] py-2 sm:w-[260px] xl:w-[320px]">
    <Link
      to={`/tickets/${ticket.id}`}
      className="text-ui-fg-base focus-visible:shadow-borders-focus block rounded outline-none"
      // The row leads there, too.
      onClick={(event) => event.stopPropagation()}
    >
      <Truncated text={ticket.subject} className="txt-compact-small-plus" />
    </Link>
    <Truncated
      text={ticket.requester_name || ticket.email}
      className="text-ui-fg-subtle txt-compact-xsmall"
    />
  </div>
)
